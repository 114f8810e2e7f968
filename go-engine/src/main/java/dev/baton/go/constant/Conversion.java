package dev.baton.go.constant;

import java.math.BigInteger;

/** Turns values of one kind into the same value of another, where there is one. */
public final class Conversion {
  /** Whole numbers with more bits than this are no integers for a program. */
  private static final int MAX_BITS = 20_000;

  private Conversion() {}

  /** The value as an integer, or unknown if it is not whole. */
  public static Value toInt(Value value) {
    return switch (value) {
      case IntValue v -> v;
      case FloatValue v ->
          v.isInt() && v.magnitude() < MAX_BITS ? new IntValue(v.truncated()) : nearInt(v);
      case ComplexValue v -> isZero(v.im()) ? toInt(v.re()) : Unknown.UNKNOWN;
      case BoolValue v -> Unknown.UNKNOWN;
      case StringValue v -> Unknown.UNKNOWN;
      case Unknown v -> v;
    };
  }

  /** A rounded number that is a hair off a whole one is taken for it. */
  private static Value nearInt(FloatValue v) {
    if (!v.isRounded() || v.magnitude() >= MAX_BITS) {
      return Unknown.UNKNOWN;
    }
    BigInteger whole = v.nearestInt();
    FloatValue off = v.plus(FloatValue.of(whole.negate()));
    return off.magnitude() < v.magnitude() - FloatValue.PRECISION + 4
        ? new IntValue(whole)
        : Unknown.UNKNOWN;
  }

  /** The value as a real number, or unknown if it is none. */
  public static Value toFloat(Value value) {
    return switch (value) {
      case IntValue v -> FloatValue.of(v.value());
      case FloatValue v -> v;
      case ComplexValue v -> isZero(v.im()) ? toFloat(v.re()) : Unknown.UNKNOWN;
      case BoolValue v -> Unknown.UNKNOWN;
      case StringValue v -> Unknown.UNKNOWN;
      case Unknown v -> v;
    };
  }

  /** The value as a complex number, or unknown if it is no number. */
  public static Value toComplex(Value value) {
    return switch (value) {
      case IntValue v -> new ComplexValue(v, IntValue.ZERO);
      case FloatValue v -> new ComplexValue(v, IntValue.ZERO);
      case ComplexValue v -> v;
      case BoolValue v -> Unknown.UNKNOWN;
      case StringValue v -> Unknown.UNKNOWN;
      case Unknown v -> v;
    };
  }

  /** The real part of a number. */
  public static Value real(Value value) {
    return value instanceof ComplexValue c ? c.re() : value;
  }

  /** The imaginary part of a number. */
  public static Value imag(Value value) {
    return value instanceof ComplexValue c
        ? c.im()
        : value == Unknown.UNKNOWN ? value : IntValue.ZERO;
  }

  /** The nearest double to a real number. */
  public static double toDouble(Value value) {
    return toFloat(value) instanceof FloatValue f ? f.toDouble() : 0;
  }

  /** The string with the one code point that an integer stands for. */
  public static StringValue codePoint(IntValue value) {
    return new StringValue(Utf8.encode(value.isLong() ? value.longValue() : -1));
  }

  /** Whether a number is 0. */
  public static boolean isZero(Value value) {
    return (value instanceof IntValue i && i.sign() == 0)
        || (value instanceof FloatValue f && f.sign() == 0)
        || (value instanceof ComplexValue c && isZero(c.re()) && isZero(c.im()));
  }

  /** The sign of a real number; of a complex one, 0 only if it is 0. */
  public static int sign(Value value) {
    return switch (value) {
      case IntValue v -> v.sign();
      case FloatValue v -> v.sign();
      case ComplexValue v -> isZero(v) ? 0 : 1;
      case BoolValue v -> 1;
      case StringValue v -> 1;
      case Unknown v -> 1;
    };
  }
}
