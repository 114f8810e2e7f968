package dev.baton.go.constant;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A floating-point constant: an exact fraction while that stays small, else a binary number of 512
 * bits. It is {@code numerator / denominator * 2^exponent}, the fraction in lowest terms.
 */
public final class FloatValue implements Value, Comparable<FloatValue> {
  /** Bits of the mantissa of a rounded number. */
  static final int PRECISION = 512;

  /** Bits that powers of ten are computed with. */
  private static final int WORKING = PRECISION + 128;

  /** Fractions with more bits than this above or below the line are rounded. */
  private static final int EXACT_BITS = 4096;

  private final BigInteger numerator;
  private final BigInteger denominator;
  private final long exponent;

  private FloatValue(BigInteger numerator, BigInteger denominator, long exponent) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.exponent = exponent;
  }

  /** The number {@code numerator / denominator * 2^exponent}; the denominator is not 0. */
  public static FloatValue of(BigInteger numerator, BigInteger denominator, long exponent) {
    BigInteger num = denominator.signum() < 0 ? numerator.negate() : numerator;
    BigInteger den = denominator.abs();
    if (num.signum() == 0) {
      return new FloatValue(BigInteger.ZERO, BigInteger.ONE, 0);
    }
    BigInteger common = num.gcd(den);
    if (!common.equals(BigInteger.ONE)) {
      num = num.divide(common);
      den = den.divide(common);
    }
    return fits(num, exponent) && fits(den, -exponent)
        ? exact(num, den, exponent)
        : rounded(num, den, exponent);
  }

  private static boolean fits(BigInteger part, long shift) {
    return part.bitLength() + Math.max(0, shift) <= EXACT_BITS;
  }

  private static FloatValue exact(BigInteger num, BigInteger den, long exponent) {
    if (exponent == 0) {
      return new FloatValue(num, den, 0);
    }
    int up = Math.min(den.getLowestSetBit(), (int) Math.max(0, exponent));
    int down = Math.min(num.getLowestSetBit(), (int) Math.max(0, -exponent));
    BigInteger n = num.shiftRight(down).shiftLeft((int) Math.max(0, exponent) - up);
    BigInteger d = den.shiftRight(up).shiftLeft((int) Math.max(0, -exponent) - down);
    return new FloatValue(n, d, 0);
  }

  private static FloatValue rounded(BigInteger num, BigInteger den, long exponent) {
    int shift = PRECISION + 2 - num.bitLength() + den.bitLength();
    BigInteger[] parts =
        shift >= 0
            ? num.abs().shiftLeft(shift).divideAndRemainder(den)
            : num.abs().divideAndRemainder(den.shiftLeft(-shift));
    BigInteger mantissa = Rounding.toBits(parts[0], parts[1].signum() != 0, PRECISION);
    long scale = exponent - shift + Rounding.dropped(parts[0], PRECISION);
    int zeros = mantissa.getLowestSetBit();
    mantissa = mantissa.shiftRight(zeros);
    scale += zeros;
    long size = mantissa.bitLength() + scale;
    if (size > Integer.MAX_VALUE) {
      throw new ArithmeticException("constant too large");
    }
    if (size < Integer.MIN_VALUE) {
      return new FloatValue(BigInteger.ZERO, BigInteger.ONE, 0);
    }
    return new FloatValue(num.signum() < 0 ? mantissa.negate() : mantissa, BigInteger.ONE, scale);
  }

  /** {@code whole * 10^exponent}, rounded once; for exponents too large for exact fractions. */
  static FloatValue decimal(BigInteger whole, long exponent) {
    BigInteger mantissa = BigInteger.ONE;
    long scale = 0;
    BigInteger base = BigInteger.valueOf(5);
    long baseScale = 0;
    for (long n = Math.abs(exponent); n > 0; n >>= 1) {
      if ((n & 1) != 0) {
        mantissa = mantissa.multiply(base);
        scale += baseScale + Rounding.dropped(mantissa, WORKING);
        mantissa = Rounding.toBits(mantissa, false, WORKING);
      }
      base = base.multiply(base);
      baseScale = 2 * baseScale + Rounding.dropped(base, WORKING);
      base = Rounding.toBits(base, false, WORKING);
    }
    return exponent < 0
        ? rounded(whole, mantissa, exponent - scale)
        : rounded(whole.multiply(mantissa), BigInteger.ONE, exponent + scale);
  }

  public static FloatValue of(BigInteger whole) {
    return of(whole, BigInteger.ONE, 0);
  }

  /** The exact value of a finite double. */
  public static FloatValue of(double value) {
    BigDecimal decimal = new BigDecimal(value);
    return decimal.scale() <= 0
        ? of(decimal.toBigInteger())
        : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()), 0);
  }

  public int sign() {
    return numerator.signum();
  }

  /** Whether the number is whole. */
  public boolean isInt() {
    return denominator.equals(BigInteger.ONE) && exponent >= 0;
  }

  /** The number without its fraction; only for numbers whose {@link #magnitude()} is sensible. */
  public BigInteger truncated() {
    BigInteger num = exponent > 0 ? numerator.shiftLeft((int) exponent) : numerator;
    BigInteger den = exponent < 0 ? denominator.shiftLeft((int) -exponent) : denominator;
    return num.divide(den);
  }

  /** Whether the number may have been rounded. */
  boolean isRounded() {
    return exponent != 0;
  }

  /** The whole number that is nearest. */
  BigInteger nearestInt() {
    FloatValue half = of(BigInteger.valueOf(sign()), BigInteger.TWO, 0);
    return plus(half).truncated();
  }

  /** The power of two that is just above the number, give or take one. */
  public long magnitude() {
    return (long) numerator.bitLength() - denominator.bitLength() + exponent;
  }

  public FloatValue negate() {
    return new FloatValue(numerator.negate(), denominator, exponent);
  }

  public FloatValue plus(FloatValue other) {
    if (sign() == 0 || other.sign() == 0) {
      return sign() == 0 ? other : this;
    }
    if (Math.abs(magnitude() - other.magnitude()) > 2L * EXACT_BITS) {
      return magnitude() > other.magnitude() ? this : other;
    }
    long low = Math.min(exponent, other.exponent);
    BigInteger a = numerator.shiftLeft((int) (exponent - low)).multiply(other.denominator);
    BigInteger b = other.numerator.shiftLeft((int) (other.exponent - low)).multiply(denominator);
    return of(a.add(b), denominator.multiply(other.denominator), low);
  }

  public FloatValue times(FloatValue other) {
    return of(
        numerator.multiply(other.numerator),
        denominator.multiply(other.denominator),
        exponent + other.exponent);
  }

  public FloatValue dividedBy(FloatValue other) {
    return of(
        numerator.multiply(other.denominator),
        denominator.multiply(other.numerator),
        exponent - other.exponent);
  }

  @Override
  public int compareTo(FloatValue other) {
    if (sign() != other.sign()) {
      return Integer.compare(sign(), other.sign());
    }
    return plus(other.negate()).sign();
  }

  /** The nearest double, ties to even; infinite if there is none. */
  public double toDouble() {
    return Rounding.toDouble(numerator, denominator, exponent);
  }

  /** The nearest float, rounded once. */
  public float toFloat() {
    return Rounding.toFloat(numerator, denominator, exponent);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FloatValue f && compareTo(f) == 0;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(toDouble());
  }

  @Override
  public String toString() {
    double near = toDouble();
    if ((near == 0) == (sign() == 0) && !Double.isInfinite(near)) {
      String text = General.format(near, 6);
      return isInt() || text.indexOf('.') >= 0 ? text : General.shortest(near);
    }
    return outOfRange();
  }

  /** A mantissa with six digits and a power of ten, for what no double can hold. */
  private String outOfRange() {
    double power =
        (numerator.bitLength() - denominator.bitLength() + (double) exponent) * Math.log10(2);
    long ten = (long) Math.floor(power);
    MathContext digits = new MathContext(40);
    BigDecimal scaled =
        new BigDecimal(numerator)
            .divide(new BigDecimal(denominator), digits)
            .multiply(power2(exponent, digits), digits)
            .movePointLeft((int) ten)
            .round(new MathContext(6));
    while (scaled.abs().compareTo(BigDecimal.TEN) >= 0) {
      scaled = scaled.movePointLeft(1);
      ten++;
    }
    while (scaled.abs().compareTo(BigDecimal.ONE) < 0) {
      scaled = scaled.movePointRight(1);
      ten--;
    }
    return General.format(scaled.doubleValue(), 6) + (ten < 0 ? "e" : "e+") + ten;
  }

  private static BigDecimal power2(long exponent, MathContext digits) {
    BigDecimal power = power(BigDecimal.TWO, Math.abs(exponent), digits);
    return exponent < 0 ? BigDecimal.ONE.divide(power, digits) : power;
  }

  private static BigDecimal power(BigDecimal base, long exponent, MathContext digits) {
    BigDecimal result = BigDecimal.ONE;
    BigDecimal factor = base;
    for (long n = exponent; n > 0; n >>= 1) {
      if ((n & 1) != 0) {
        result = result.multiply(factor, digits);
      }
      factor = factor.multiply(factor, digits);
    }
    return result;
  }
}
