package dev.baton.go.runtime.slice;

import dev.baton.go.runtime.panic.GoPanic;
import dev.baton.go.runtime.panic.Panics;

/** The bound check of index expressions. */
public final class Bounds {
  private Bounds() {}

  /** The index as a JVM index; panics as Go does when it is out of range. */
  public static int index(long index, int length) {
    int narrow = (int) index;
    if (narrow != index || Integer.compareUnsigned(narrow, length) >= 0) {
      throw outOfRange(index, length);
    }
    return narrow;
  }

  private static GoPanic outOfRange(long index, int length) {
    return Panics.bounds(
        index < 0
            ? "index out of range [" + index + "]"
            : "index out of range [" + index + "] with length " + length);
  }
}
