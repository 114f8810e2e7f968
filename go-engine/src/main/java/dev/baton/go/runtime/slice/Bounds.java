package dev.baton.go.runtime.slice;

import dev.baton.go.runtime.GoPanic;
import dev.baton.go.runtime.Panics;

/** The bound check of index expressions. */
public final class Bounds {
  private Bounds() {}

  /** The index as a JVM index; panics as Go does when it is out of range. */
  public static int index(long index, int length) {
    // The comparison in this form is what the JIT compiler turns into one branch, and moves out of
    // loops.
    if (Long.compareUnsigned(index, length) >= 0) {
      throw outOfRange(index, length);
    }
    return (int) index;
  }

  /**
   * The sum of a counter and a constant as a JVM index; panics as Go does when it is out of range,
   * as a sum is that wraps around.
   */
  public static int index(int counter, int length, int addend) {
    int index = counter + addend;
    if (Integer.compareUnsigned(index, length) >= 0) {
      throw outOfRange((long) counter + addend, length);
    }
    return index;
  }

  private static GoPanic outOfRange(long index, int length) {
    return Panics.bounds(
        index < 0
            ? "index out of range [" + index + "]"
            : "index out of range [" + index + "] with length " + length);
  }
}
