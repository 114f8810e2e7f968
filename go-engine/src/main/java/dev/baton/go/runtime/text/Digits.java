package dev.baton.go.runtime.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The decimal digits of a number that is finite and not negative.
 *
 * @param text the significant digits; empty for 0
 * @param point where the decimal point is, counted from the digits' start
 */
record Digits(String text, int point) {
  private static final Digits ZERO = new Digits("", 0);

  /** Powers of ten that a long can hold. */
  private static final long[] POWERS = powers();

  private static final int SIGNIFICAND_BITS = 52;
  private static final long IMPLICIT_BIT = 1L << SIGNIFICAND_BITS;
  private static final int EXPONENT_BIAS = 1075;

  private static long[] powers() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  /** The fewest digits that lead back to the number, and of those the closest. */
  static Digits shortest(double value) {
    if (value == 0) {
      return ZERO;
    }
    Digits digits = parse(Double.toString(value));
    Digits one = digits.toOneDigit();
    return digits.text.length() == 2 && Double.parseDouble(one.scientific()) == value
        ? one
        : digits;
  }

  static Digits shortest(float value) {
    if (value == 0) {
      return ZERO;
    }
    Digits digits = parse(Float.toString(value));
    Digits one = digits.toOneDigit();
    return digits.text.length() == 2 && Float.parseFloat(one.scientific()) == value ? one : digits;
  }

  /** Java gives at least two digits, where one may do. */
  private Digits toOneDigit() {
    if (text.length() != 2) {
      return this;
    }
    int rounded = (Integer.parseInt(text) + 5) / 10;
    return rounded == 10
        ? new Digits("1", point + 1)
        : new Digits(Integer.toString(rounded), point);
  }

  private String scientific() {
    return "0." + text + "E" + point;
  }

  /** From the form that Java writes. */
  private static Digits parse(String java) {
    int mark = java.indexOf('E');
    int exponent = mark < 0 ? 0 : Integer.parseInt(java.substring(mark + 1));
    String number = mark < 0 ? java : java.substring(0, mark);
    int dot = number.indexOf('.');
    return strip(number.substring(0, dot) + number.substring(dot + 1), dot + exponent);
  }

  private static Digits strip(String digits, int point) {
    int start = 0;
    while (start < digits.length() && digits.charAt(start) == '0') {
      start++;
    }
    int end = digits.length();
    while (end > start && digits.charAt(end - 1) == '0') {
      end--;
    }
    return start == end ? ZERO : new Digits(digits.substring(start, end), point - start);
  }

  /** The digits rounded to a number of significant ones; halves go to the even digit. */
  static Digits significant(double value, int count) {
    if (value == 0) {
      return ZERO;
    }
    BigDecimal exact = new BigDecimal(value);
    // A rounding to no digit at all is a rounding at the place before the first.
    BigDecimal rounded =
        count > 0
            ? exact.round(new MathContext(count, RoundingMode.HALF_EVEN))
            : exact.setScale(exact.scale() - exact.precision(), RoundingMode.HALF_EVEN);
    return of(rounded);
  }

  /** The digits rounded to a number of them behind the point; halves go to the even digit. */
  static Digits fraction(double value, int count) {
    if (count < POWERS.length && value * POWERS[count] < 9e17) {
      return scaled(value, count);
    }
    return of(new BigDecimal(value).setScale(count, RoundingMode.HALF_EVEN));
  }

  private static Digits of(BigDecimal number) {
    String digits = number.unscaledValue().toString();
    return strip(digits, digits.length() - number.scale());
  }

  /** Multiplies in 128 bits and rounds exactly. */
  private static Digits scaled(double value, int count) {
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >>> SIGNIFICAND_BITS);
    long significand = exponent == 0 ? bits << 1 : (bits & (IMPLICIT_BIT - 1)) | IMPLICIT_BIT;
    int down = EXPONENT_BIAS - exponent;
    long high = Math.multiplyHigh(significand, POWERS[count]);
    long low = significand * POWERS[count];
    String digits = Long.toString(shiftRounded(high, low, down));
    return strip(digits, digits.length() - count);
  }

  /** Divides a 128-bit number by a power of two, to the nearest or even. */
  private static long shiftRounded(long high, long low, int down) {
    if (down <= 0) {
      return low << -down;
    }
    if (down > 127) {
      return 0;
    }
    long quotient = down >= 64 ? high >>> (down - 64) : high << 1 << (63 - down) | low >>> down;
    long top =
        down > 64
            ? high << 1 << (127 - down) | low >>> 1 >>> (down - 65)
            : down == 64 ? low : low << (64 - down);
    boolean rest = down > 64 && low << 1 << (128 - down - 1) != 0;
    boolean half = top == Long.MIN_VALUE && !rest;
    boolean up = half ? (quotient & 1) != 0 : top < 0;
    return up ? quotient + 1 : quotient;
  }
}
