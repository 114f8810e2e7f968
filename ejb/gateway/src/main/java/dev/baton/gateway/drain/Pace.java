package dev.baton.gateway.drain;

import java.time.Duration;
import java.time.Instant;

/** Lets so many through in a second, evenly. Not thread-safe. */
final class Pace {

  /** What may be saved up in a pause, in seconds. */
  private static final double BURST_SECONDS = 0.2;

  private static final double NANOS = 1e9;

  private final int perSecond;
  private Instant last;
  private double allowance;

  Pace(int perSecond, Instant start) {
    this.perSecond = Math.max(1, perSecond);
    this.last = start;
    this.allowance = 1;
  }

  /** Counts the time that has passed. */
  void advance(Instant now) {
    double earned = Duration.between(last, now).toNanos() / NANOS * perSecond;
    allowance = Math.min(allowance + earned, Math.max(1, perSecond * BURST_SECONDS));
    last = now;
  }

  /** Whether one more may pass now; it counts if so. */
  boolean pass() {
    if (allowance < 1) {
      return false;
    }
    allowance--;
    return true;
  }
}
