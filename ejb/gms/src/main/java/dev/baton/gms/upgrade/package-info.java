/** Upgrades as operators see them: preview, start, pause, resume, abort, force, watch. */
@NullMarked
package dev.baton.gms.upgrade;

import org.jspecify.annotations.NullMarked;
