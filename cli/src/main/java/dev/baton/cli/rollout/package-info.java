/** Releases and upgrades as the command line starts, follows and shows them. */
@NullMarked
package dev.baton.cli.rollout;

import org.jspecify.annotations.NullMarked;
