/** The rule by which devices are distributed over nodes with room for them (G7). */
@NullMarked
package dev.baton.gms.allocation.placement;

import org.jspecify.annotations.NullMarked;
