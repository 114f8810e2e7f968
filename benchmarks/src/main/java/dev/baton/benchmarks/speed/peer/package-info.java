/** The workloads in Java, as one would write them by hand. */
@NullMarked
package dev.baton.benchmarks.speed.peer;

import org.jspecify.annotations.NullMarked;
