package dev.baton.benchmarks.speed.peer;

import java.util.function.LongSupplier;

/** {@code branches.go}. */
public final class Branches implements LongSupplier {
  private static final long END = 400_000;
  private static final long SHIFT = 1_000_000;

  @Override
  public long getAsLong() {
    long longest = 0;
    long start = 0;
    for (long n = 1; n < END; n++) {
      long steps = collatz(n);
      if (steps > longest) {
        longest = steps;
        start = n;
      }
    }
    return longest * SHIFT + start;
  }

  private static long collatz(long from) {
    long n = from;
    long steps = 0;
    while (n != 1) {
      n = n % 2 == 0 ? n / 2 : 3 * n + 1;
      steps++;
    }
    return steps;
  }
}
