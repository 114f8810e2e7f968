package dev.baton.go.constant;

import java.math.BigInteger;

/** Rounds fractions to binary floating-point numbers, to nearest, ties to even, in one step. */
final class Rounding {
  private Rounding() {}

  /** How many low bits of {@code magnitude} have to go so that {@code bits} remain. */
  static int dropped(BigInteger magnitude, int bits) {
    return Math.max(0, magnitude.bitLength() - bits);
  }

  /**
   * {@code magnitude} without the dropped bits, rounded; {@code sticky} tells of a remainder below
   * it.
   */
  static BigInteger toBits(BigInteger magnitude, boolean sticky, int bits) {
    return roundShift(magnitude, sticky, dropped(magnitude, bits));
  }

  private static BigInteger roundShift(BigInteger magnitude, boolean sticky, int drop) {
    if (drop == 0) {
      return magnitude;
    }
    BigInteger kept = magnitude.shiftRight(drop);
    boolean half = magnitude.testBit(drop - 1);
    boolean below = sticky || magnitude.getLowestSetBit() < drop - 1;
    return half && (below || kept.testBit(0)) ? kept.add(BigInteger.ONE) : kept;
  }

  static double toDouble(BigInteger num, BigInteger den, long exponent) {
    return to(num, den, exponent, 53, -1074, 1024);
  }

  static float toFloat(BigInteger num, BigInteger den, long exponent) {
    return (float) to(num, den, exponent, 24, -149, 128);
  }

  private static double to(
      BigInteger num, BigInteger den, long exponent, int bits, int lowest, int highest) {
    if (num.signum() == 0) {
      return 0;
    }
    long magnitude = (long) num.bitLength() - den.bitLength() + exponent;
    double sign = num.signum();
    if (magnitude > highest + 2) {
      return sign * Double.POSITIVE_INFINITY;
    }
    if (magnitude < lowest - 2) {
      return 0;
    }
    // The quotient gets two bits more than needed, unless the number is subnormal and has fewer.
    long unit = Math.max(magnitude - bits - 2, lowest - 2);
    long shift = exponent - unit;
    BigInteger n = shift > 0 ? num.abs().shiftLeft((int) shift) : num.abs();
    BigInteger d = shift < 0 ? den.shiftLeft((int) -shift) : den;
    BigInteger[] parts = n.divideAndRemainder(d);
    int drop = Math.max(dropped(parts[0], bits), (int) (lowest - unit));
    BigInteger mantissa = roundShift(parts[0], parts[1].signum() != 0, drop);
    double value = Math.scalb((double) mantissa.longValue(), (int) (unit + drop));
    return sign * (value >= Math.scalb(1.0, highest - 1) * 2 ? Double.POSITIVE_INFINITY : value);
  }
}
