package dev.baton.benchmarks.speed.race;

import java.util.Map;
import java.util.OptionalDouble;

/** What a race gave: the timings of those who took part. */
public record Outcome(Workload workload, Map<Contestant, Timing> timings) {
  public Outcome {
    timings = Map.copyOf(timings);
  }

  /** The engine's median by the peer's; empty if the peer did not take part. */
  public OptionalDouble ratioTo(Contestant peer) {
    Timing engine = timings.get(Contestant.ENGINE);
    Timing other = timings.get(peer);
    return engine == null || other == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(engine.medianMillis() / other.medianMillis());
  }

  /** The engine's processor time by the peer's; empty if it is not known of both. */
  public OptionalDouble processorRatioTo(Contestant peer) {
    Timing engine = timings.get(Contestant.ENGINE);
    Timing other = timings.get(peer);
    return engine == null
            || other == null
            || engine.processorTime().isZero()
            || other.processorTime().isZero()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            (double) engine.processorTime().toNanos() / other.processorTime().toNanos());
  }
}
