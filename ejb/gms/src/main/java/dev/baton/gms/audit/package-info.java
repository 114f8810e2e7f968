/** Who did what: entries are added, never changed. */
@NullMarked
package dev.baton.gms.audit;

import org.jspecify.annotations.NullMarked;
