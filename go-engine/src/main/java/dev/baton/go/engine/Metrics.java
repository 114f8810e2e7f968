package dev.baton.go.engine;

import java.time.Duration;

/**
 * What a program has done so far.
 *
 * @param calls by the host, those that failed included
 * @param callTime of all of them together, by the wall clock
 * @param allocatedBytes as far as goroutines have reported, in steps of a mebibyte
 */
public record Metrics(
    long calls,
    long failedCalls,
    Duration callTime,
    long allocatedBytes,
    long updates,
    long refusedUpdates) {}
