/** How the processes of a race are made and started. */
@NullMarked
package dev.baton.benchmarks.speed.start;

import org.jspecify.annotations.NullMarked;
