package dev.baton.go.constant;

import java.math.BigInteger;

/** The values of number literals, whose text the lexer has found to be well-formed. */
public final class Literals {
  /** Exponents beyond this make no number that a program could use. */
  private static final long MAX_EXPONENT = 1_000_000_000;

  /** Exponents up to this give exact fractions. */
  private static final long EXACT_EXPONENT = 1000;

  private Literals() {}

  /** An integer literal: decimal, or with a prefix {@code 0x 0o 0b 0}. */
  public static Value integer(String literal) {
    String text = plain(literal);
    if (text.length() < 2 || text.charAt(0) != '0') {
      return integer(text, 10);
    }
    return switch (text.charAt(1)) {
      case 'x', 'X' -> integer(text.substring(2), 16);
      case 'o', 'O' -> integer(text.substring(2), 8);
      case 'b', 'B' -> integer(text.substring(2), 2);
      default -> integer(text, 8);
    };
  }

  private static Value integer(String digits, int base) {
    return digits.length() < 10
        ? IntValue.of(Long.parseLong(digits, base))
        : new IntValue(new BigInteger(digits, base));
  }

  /**
   * A floating-point literal, decimal or hexadecimal; unknown if its exponent is beyond all
   * measure.
   */
  public static Value floating(String literal) {
    String text = plain(literal);
    boolean hex = text.startsWith("0x") || text.startsWith("0X");
    return hex ? scaled(text.substring(2), 16, 'p', 'P') : scaled(text, 10, 'e', 'E');
  }

  private static Value scaled(String text, int base, char mark, char upperMark) {
    int at = Math.max(text.indexOf(mark), text.indexOf(upperMark));
    String mantissa = at < 0 ? text : text.substring(0, at);
    long exponent = at < 0 ? 0 : exponent(text.substring(at + 1));
    if (Math.abs(exponent) > MAX_EXPONENT * 10) {
      return Unknown.UNKNOWN;
    }
    int dot = mantissa.indexOf('.');
    int places = dot < 0 ? 0 : mantissa.length() - dot - 1;
    String digits = dot < 0 ? mantissa : mantissa.substring(0, dot) + mantissa.substring(dot + 1);
    BigInteger whole = new BigInteger(digits.isEmpty() ? "0" : digits, base);
    if (base == 16) {
      return FloatValue.of(whole, BigInteger.ONE, exponent - 4L * places);
    }
    return decimal(whole, exponent - places);
  }

  /** Reads an exponent; those with too many digits are as good as infinite. */
  private static long exponent(String text) {
    return text.length() > 12
        ? (text.charAt(0) == '-' ? Long.MIN_VALUE / 2 : Long.MAX_VALUE / 2)
        : Long.parseLong(text);
  }

  private static Value rounded(BigInteger whole, long exponent) {
    try {
      return FloatValue.decimal(whole, exponent);
    } catch (ArithmeticException tooLarge) {
      return Unknown.UNKNOWN;
    }
  }

  private static Value decimal(BigInteger whole, long exponent) {
    if (whole.signum() == 0) {
      return FloatValue.of(BigInteger.ZERO);
    }
    if (Math.abs(exponent) > EXACT_EXPONENT) {
      return rounded(whole, exponent);
    }
    BigInteger power = BigInteger.TEN.pow((int) Math.abs(exponent));
    return exponent < 0
        ? FloatValue.of(whole, power, 0)
        : FloatValue.of(whole.multiply(power), BigInteger.ONE, 0);
  }

  /** An imaginary literal, with its {@code i}; digits alone are decimal, even after a 0. */
  public static Value imaginary(String literal) {
    String text = plain(literal.substring(0, literal.length() - 1));
    boolean prefixed =
        text.length() > 1
            && Character.isLetter(text.charAt(1))
            && text.charAt(1) != 'e'
            && text.charAt(1) != 'E';
    boolean whole =
        prefixed && text.indexOf('.') < 0 && text.indexOf('p') < 0 && text.indexOf('P') < 0;
    Value im = whole ? integer(text) : floating(text);
    return im == Unknown.UNKNOWN ? im : new ComplexValue(IntValue.ZERO, im);
  }

  private static String plain(String literal) {
    return literal.indexOf('_') < 0 ? literal : literal.replace("_", "");
  }
}
