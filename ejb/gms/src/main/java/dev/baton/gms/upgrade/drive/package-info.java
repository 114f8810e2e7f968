/** Carries upgrades on: plans their steps, begins them, watches their health, obeys operators. */
@NullMarked
package dev.baton.gms.upgrade.drive;

import org.jspecify.annotations.NullMarked;
