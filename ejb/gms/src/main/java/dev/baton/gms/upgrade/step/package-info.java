/** One step of an upgrade: what takes it further, what stops it, what is done to its old node. */
@NullMarked
package dev.baton.gms.upgrade.step;

import org.jspecify.annotations.NullMarked;
