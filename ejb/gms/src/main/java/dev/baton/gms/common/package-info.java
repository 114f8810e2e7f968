/**
 * What every package of the management service uses: settings, time, the database, pages, events
 * after commit.
 */
@NullMarked
package dev.baton.gms.common;

import org.jspecify.annotations.NullMarked;
