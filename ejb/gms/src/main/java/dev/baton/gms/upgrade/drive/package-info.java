/** Carries upgrades on: plans their steps, takes them from state to state, gives their orders. */
@NullMarked
package dev.baton.gms.upgrade.drive;

import org.jspecify.annotations.NullMarked;
