package dev.baton.device.move;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait: full jitter, so that a fleet that fails together does not come back together.
 */
public final class Backoff {
  private static final int MAX_DOUBLINGS = 20;

  private final long baseMillis;
  private final long capMillis;
  private final RandomGenerator random;

  public Backoff(Duration base, Duration cap, RandomGenerator random) {
    baseMillis = base.toMillis();
    capMillis = cap.toMillis();
    this.random = random;
  }

  /** Anything from nothing to the base, doubled with each attempt up to the cap. */
  Duration after(int attempt) {
    long ceiling = Math.min(capMillis, baseMillis << Math.min(attempt, MAX_DOUBLINGS));
    return Duration.ofMillis(random.nextLong(ceiling + 1));
  }

  /** What a gateway asked for, and up to a quarter more; never less than it asked. */
  Duration atLeast(Duration asked) {
    long millis = asked.toMillis();
    return Duration.ofMillis(millis + random.nextLong(Math.max(baseMillis, millis / 4) + 1));
  }
}
