/** A fleet of simulated devices, its command traffic, and the consumer upstream. */
@NullMarked
package dev.baton.cli.fleet;

import org.jspecify.annotations.NullMarked;
