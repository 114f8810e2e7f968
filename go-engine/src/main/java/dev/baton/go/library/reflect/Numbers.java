package dev.baton.go.library.reflect;

import dev.baton.go.runtime.kind.Kind;

/** Plain numbers of all kinds. */
final class Numbers {
  private Numbers() {}

  /** An integer as 64 bits: with its sign, or with zeros in front. */
  public static long toLong(Kind kind, Object plain) {
    if (plain instanceof Long wide) {
      return wide;
    }
    int narrow = (int) plain;
    return kind == Kind.UINT32 ? Integer.toUnsignedLong(narrow) : narrow;
  }

  /** The plain value of a kind, cut to its size. */
  static Object ofLong(Kind kind, long value) {
    return switch (kind) {
      case INT8 -> (int) (byte) value;
      case INT16 -> (int) (short) value;
      case UINT8 -> (int) (value & 0xff);
      case UINT16 -> (int) (value & 0xffff);
      case INT32, UINT32 -> (int) value;
      default -> value;
    };
  }

  /** Whether a value does not fit. */
  static boolean overflows(Kind kind, long value) {
    return toLong(kind, ofLong(kind, value)) != value;
  }

  static double toDouble(Object plain) {
    return plain instanceof Float single ? single : (double) plain;
  }

  static Object ofDouble(Kind kind, double value) {
    return kind == Kind.FLOAT32 ? (Object) (float) value : (Object) value;
  }

  /** Whether a finite value becomes infinite as a float32. */
  static boolean overflowsFloat(double value) {
    return Double.isFinite(value) && Math.abs(value) > Float.MAX_VALUE;
  }
}
