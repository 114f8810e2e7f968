package dev.baton.benchmarks.speed.peer;

import java.util.function.LongSupplier;

/** {@code recursion.go}. */
public final class Recursion implements LongSupplier {
  private static final long N = 35;

  @Override
  public long getAsLong() {
    return fib(N);
  }

  private static long fib(long n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }
}
