package dev.baton.go.library.math.rand;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.slice.LongSlice;

/** The functions of package math/rand that are written in Java. */
public final class Rand {
  private Rand() {}

  /** The numbers are a whole array. */
  public static void start(G g, LongSlice numbers, long seed) {
    LaggedFibonacci.start(numbers.array, seed);
  }

  /** The numbers are a whole array. */
  public static void advance(G g, LongSlice numbers) {
    LaggedFibonacci.advance(numbers.array);
  }
}
