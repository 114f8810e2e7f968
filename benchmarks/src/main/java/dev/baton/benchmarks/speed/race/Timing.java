package dev.baton.benchmarks.speed.race;

import java.time.Duration;
import java.util.List;

/**
 * How long a contestant took.
 *
 * @param nanos wall time of each round that counts, in order
 * @param processorTime of its whole process in these rounds; zero if the system does not tell
 */
public record Timing(List<Long> nanos, Duration processorTime) {
  private static final double NANOS_PER_MILLI = 1e6;

  public Timing {
    nanos = List.copyOf(nanos);
  }

  /** The median of the rounds, in milliseconds. */
  public double medianMillis() {
    List<Long> sorted = nanos.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    return median / NANOS_PER_MILLI;
  }
}
