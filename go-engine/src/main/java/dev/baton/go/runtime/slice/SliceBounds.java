package dev.baton.go.runtime.slice;

import dev.baton.go.runtime.GoPanic;
import dev.baton.go.runtime.Panics;
import java.util.function.UnaryOperator;

/** The bound checks of slice expressions, {@code make} and {@code append}, with Go's texts. */
public final class SliceBounds {
  /** What the JVM can hold in one array. */
  private static final int MAXIMAL_SIZE = Integer.MAX_VALUE - 8;

  private static final long ADDRESS_SPACE = 1L << 47;

  private SliceBounds() {}

  /** Checks {@code s[low:high]} of a slice. */
  static void check(long low, long high, int capacity) {
    if ((low | high | (high - low) | (capacity - high)) < 0) {
      throw failure(low, high, capacity, "capacity");
    }
  }

  /** Checks {@code s[low:]}. */
  static void checkLow(long low, int length) {
    if ((low | (length - low)) < 0) {
      throw failure(low, length, length, "length");
    }
  }

  /** Checks {@code s[low:high:max]} of a slice. */
  static void check(long low, long high, long max, int capacity) {
    check(low, high, max, capacity, "capacity");
  }

  /** Checks {@code a[low:high]} of an array or a string. */
  public static void checkArray(long low, long high, long length) {
    if ((low | high | (high - low) | (length - high)) < 0) {
      throw failure(low, high, length, "length");
    }
  }

  /** Checks {@code a[low:high:max]} of an array. */
  public static void checkArray(long low, long high, long max, long length) {
    check(low, high, max, length, "length");
  }

  private static void check(long low, long high, long max, long limit, String limitName) {
    if (Long.compareUnsigned(max, limit) > 0) {
      throw bounds(max, i -> "[::" + i + "] with " + limitName + " " + limit, i -> "[::" + i + "]");
    }
    if (Long.compareUnsigned(high, max) > 0) {
      throw bounds(high, i -> "[:" + i + ":" + max + "]", i -> "[:" + i + ":]");
    }
    if (Long.compareUnsigned(low, high) > 0) {
      throw bounds(low, i -> "[" + i + ":" + high + ":]", i -> "[" + i + "::]");
    }
  }

  private static GoPanic failure(long low, long high, long limit, String limitName) {
    if (Long.compareUnsigned(high, limit) > 0) {
      return bounds(high, i -> "[:" + i + "] with " + limitName + " " + limit, i -> "[:" + i + "]");
    }
    return bounds(low, i -> "[" + i + ":" + high + "]", i -> "[" + i + ":]");
  }

  private static GoPanic bounds(
      long failed, UnaryOperator<String> large, UnaryOperator<String> negative) {
    return Panics.bounds("slice bounds out of range " + Bounds.failed(failed, large, negative));
  }

  /** The capacity of a {@code make}, checked. */
  static int makeSize(long length, long capacity, int elementSize) {
    if (length < 0 || length > ADDRESS_SPACE / Math.max(1, elementSize)) {
      throw Panics.runtimeError("makeslice: len out of range");
    }
    if (capacity < length || capacity > ADDRESS_SPACE / Math.max(1, elementSize)) {
      throw Panics.runtimeError("makeslice: cap out of range");
    }
    return size(capacity);
  }

  /** The length after an append. */
  static int total(int length, int more) {
    return size((long) length + more);
  }

  private static int size(long size) {
    if (size > MAXIMAL_SIZE) {
      throw new OutOfMemoryError("a slice of " + size + " elements");
    }
    return (int) size;
  }
}
