/**
 * Brings one new physical node up: its release is deployed, its health verified, and it is bound to
 * its logical node. Stands for itself, and is the first part of each step of an upgrade.
 */
@NullMarked
package dev.baton.gms.rollout;

import org.jspecify.annotations.NullMarked;
