package dev.baton.benchmarks.speed.race;

/**
 * One run of a workload.
 *
 * @param nanos wall time as the program itself took it
 * @param checksum what it computed
 */
record Round(long nanos, long checksum) {}
