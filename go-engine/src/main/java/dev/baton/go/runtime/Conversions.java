package dev.baton.go.runtime;

/**
 * Conversions between floating-point numbers and integers; out of range they do what gc does on
 * amd64.
 */
public final class Conversions {
  private static final double TWO_TO_63 = 0x1p63;
  private static final double TWO_TO_31 = 0x1p31;

  private Conversions() {}

  /** To int, int64; the results for int8 and int16 are narrowed from {@link #doubleToInt}. */
  public static long doubleToLong(double value) {
    return value >= -TWO_TO_63 && value < TWO_TO_63 ? (long) value : Long.MIN_VALUE;
  }

  /** To int32. */
  public static int doubleToInt(double value) {
    return value > -TWO_TO_31 - 1 && value < TWO_TO_31 ? (int) value : Integer.MIN_VALUE;
  }

  /** To uint, uint64, uintptr. */
  public static long doubleToUnsigned(double value) {
    return value < TWO_TO_63
        ? doubleToLong(value)
        : doubleToLong(value - TWO_TO_63) ^ Long.MIN_VALUE;
  }

  /** To uint32. */
  public static int doubleToUnsigned32(double value) {
    return (int) doubleToLong(value);
  }

  /** From uint, uint64, uintptr. */
  public static double unsignedToDouble(long value) {
    // Halving keeps the lowest bit, so that the sum rounds once and to the right side.
    return value >= 0 ? (double) value : (double) ((value >>> 1) | (value & 1)) * 2;
  }

  public static float unsignedToFloat(long value) {
    return value >= 0 ? (float) value : (float) ((value >>> 1) | (value & 1)) * 2;
  }
}
