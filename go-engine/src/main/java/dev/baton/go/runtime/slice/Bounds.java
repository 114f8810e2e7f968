package dev.baton.go.runtime.slice;

import dev.baton.go.runtime.GoPanic;
import dev.baton.go.runtime.Panics;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The bound check of index expressions. */
public final class Bounds {
  /** The index without a sign, too large for any slice, that is about to fail. */
  private static final ThreadLocal<@Nullable Long> UNSIGNED = new ThreadLocal<>();

  private Bounds() {}

  /**
   * Gives an unsigned index back; if it is one that cannot be told from a negative one, the panic
   * that must follow shows it as it is.
   */
  public static long unsigned(long index) {
    if (index < 0) {
      UNSIGNED.set(index);
    }
    return index;
  }

  /**
   * The text for an index that failed: the panics for negative ones leave out what they were
   * compared with.
   */
  static String failed(long index, UnaryOperator<String> large, UnaryOperator<String> negative) {
    Long unsigned = UNSIGNED.get();
    UNSIGNED.remove();
    return index >= 0 || (unsigned != null && unsigned == index)
        ? large.apply(Long.toUnsignedString(index))
        : negative.apply(Long.toString(index));
  }

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
        "index out of range "
            + failed(index, i -> "[" + i + "] with length " + length, i -> "[" + i + "]"));
  }
}
