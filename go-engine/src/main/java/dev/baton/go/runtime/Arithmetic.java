package dev.baton.go.runtime;

/**
 * Shifts by counts known only at run time. The counts are unsigned; signed ones go through {@link
 * #checkShift}.
 */
public final class Arithmetic {
  private Arithmetic() {}

  /** A signed shift count, which may not be negative. */
  public static long checkShift(long count) {
    if (count < 0) {
      throw Panics.runtimeError("negative shift amount");
    }
    return count;
  }

  public static long shl(long value, long count) {
    return Long.compareUnsigned(count, 64) < 0 ? value << count : 0;
  }

  /** Shifts a signed integer. */
  public static long shr(long value, long count) {
    return value >> (Long.compareUnsigned(count, 64) < 0 ? count : 63);
  }

  /** Shifts an unsigned integer. */
  public static long ushr(long value, long count) {
    return Long.compareUnsigned(count, 64) < 0 ? value >>> count : 0;
  }

  /** Shifts an integer of at most 32 bits; the caller narrows the result. */
  public static int shlInt(int value, long count) {
    return Long.compareUnsigned(count, 32) < 0 ? value << (int) count : 0;
  }

  /** Shifts a signed integer of at most 32 bits. */
  public static int shrInt(int value, long count) {
    return value >> (Long.compareUnsigned(count, 32) < 0 ? (int) count : 31);
  }

  /** Shifts an unsigned integer of at most 32 bits. */
  public static int ushrInt(int value, long count) {
    return Long.compareUnsigned(count, 32) < 0 ? value >>> (int) count : 0;
  }
}
