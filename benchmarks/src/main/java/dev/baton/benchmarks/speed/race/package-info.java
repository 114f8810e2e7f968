/** Races: processes that run a workload in turns, and their times. */
@NullMarked
package dev.baton.benchmarks.speed.race;

import org.jspecify.annotations.NullMarked;
