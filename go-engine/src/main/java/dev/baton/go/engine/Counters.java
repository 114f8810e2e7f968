package dev.baton.go.engine;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts for {@link Metrics}. Any thread. */
final class Counters {
  final LongAdder calls = new LongAdder();
  final LongAdder failedCalls = new LongAdder();
  final LongAdder callNanos = new LongAdder();
  final LongAdder allocatedBytes = new LongAdder();
  final LongAdder updates = new LongAdder();
  final LongAdder refusedUpdates = new LongAdder();

  Metrics metrics() {
    return new Metrics(
        calls.sum(),
        failedCalls.sum(),
        Duration.ofNanos(callNanos.sum()),
        allocatedBytes.sum(),
        updates.sum(),
        refusedUpdates.sum());
  }
}
