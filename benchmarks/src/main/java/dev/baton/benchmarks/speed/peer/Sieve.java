package dev.baton.benchmarks.speed.peer;

import java.util.Arrays;
import java.util.function.LongSupplier;

/** {@code sieve.go}. */
public final class Sieve implements LongSupplier {
  private static final int END = 5_000_000;

  @Override
  public long getAsLong() {
    long sum = 0;
    long[] primes = primes(END);
    for (int i = 0; i < primes.length; i++) {
      sum += i ^ primes[i];
    }
    return sum;
  }

  private static long[] primes(int n) {
    boolean[] composite = new boolean[n + 1];
    for (int i = 2; i * i <= n; i++) {
      if (!composite[i]) {
        for (int j = i * i; j <= n; j += i) {
          composite[j] = true;
        }
      }
    }
    long[] found = new long[1];
    int count = 0;
    for (int i = 2; i <= n; i++) {
      if (!composite[i]) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }
}
