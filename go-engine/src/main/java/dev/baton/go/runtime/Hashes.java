package dev.baton.go.runtime;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Hashes of values and of what is made of several. Neighbouring numbers, pairs of small numbers and
 * numbers that differ only in their upper or lower halves get hashes far apart, so that maps take
 * linear time for all usual keys.
 */
public final class Hashes {
  /** 2 to the 64th over the golden ratio. */
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  /** Keeps what was hashed before apart from what follows, for that may be the same once more. */
  private static final long STEP = 0xD1B54A32D192ED03L;

  private Hashes() {}

  public static int of(long value) {
    long product = value * MULTIPLIER;
    return (int) (product ^ product >>> Integer.SIZE);
  }

  /**
   * A hash that agrees with Go's {@code ==}: the two zeros have one. A NaN equals nothing, so each
   * time it gets another.
   */
  public static int of(double value) {
    return Double.isNaN(value)
        ? ThreadLocalRandom.current().nextInt()
        : of(Double.doubleToRawLongBits(value + 0d)); // Adding zero makes the two zeros one.
  }

  /** The hash of what was hashed so far followed by another value, or by its hash. */
  public static int and(int before, long next) {
    return of(before * STEP + next);
  }
}
