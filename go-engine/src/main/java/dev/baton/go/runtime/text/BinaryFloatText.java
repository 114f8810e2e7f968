package dev.baton.go.runtime.text;

/** Floating-point numbers with a binary exponent: the formats b, x and X. */
final class BinaryFloatText {
  private static final int DOUBLE_FRACTION = 52;
  private static final int FLOAT_FRACTION = 23;

  /** Where the leading 1 of a normalised significand stands. */
  private static final int LEADING_BIT = 60;

  private BinaryFloatText() {}

  static void appendBinary(TextBuffer out, double value, int size) {
    int fraction = fractionBits(size);
    int exponent = exponent(value, size);
    out.decimal(significand(value, size)).add('p');
    int power = Math.max(exponent, 1) - bias(size) - fraction;
    out.ascii(power >= 0 ? "+" : "").decimal(power);
  }

  static void appendHexadecimal(
      TextBuffer out, double value, char format, int precision, int size) {
    long significand = significand(value, size);
    int power = significand == 0 ? 0 : Math.max(exponent(value, size), 1) - bias(size);
    long digits = significand << (LEADING_BIT - fractionBits(size));
    while (digits != 0 && digits >>> LEADING_BIT == 0) {
      digits <<= 1;
      power--;
    }
    if (precision >= 0 && precision < 15) {
      digits = rounded(digits, precision);
      if (digits >>> LEADING_BIT > 1) {
        digits >>>= 1;
        power++;
      }
    }
    boolean upper = format == 'X';
    out.ascii(upper ? "0X" : "0x").add('0' + (int) (digits >>> LEADING_BIT));
    appendFraction(out, digits << 4, precision, upper);
    FloatText.appendPower(out, upper ? 'P' : 'p', power);
  }

  private static long rounded(long digits, int precision) {
    int kept = LEADING_BIT - precision * 4;
    long rest = digits & (1L << kept) - 1;
    long truncated = digits >>> kept;
    long half = 1L << (kept - 1);
    if (rest > half || (rest == half && (truncated & 1) != 0)) {
      truncated++;
    }
    return truncated << kept;
  }

  private static void appendFraction(TextBuffer out, long fraction, int precision, boolean upper) {
    if (precision == 0 || (precision < 0 && fraction == 0)) {
      return;
    }
    out.add('.');
    long rest = fraction;
    for (int i = 0; precision < 0 ? rest != 0 : i < precision; i++) {
      out.add((upper ? "0123456789ABCDEF" : "0123456789abcdef").charAt((int) (rest >>> 60)));
      rest <<= 4;
    }
  }

  private static int fractionBits(int size) {
    return size == 32 ? FLOAT_FRACTION : DOUBLE_FRACTION;
  }

  private static int bias(int size) {
    return size == 32 ? 127 : 1023;
  }

  private static int exponent(double value, int size) {
    return size == 32
        ? Float.floatToRawIntBits((float) value) >>> FLOAT_FRACTION
        : (int) (Double.doubleToRawLongBits(value) >>> DOUBLE_FRACTION);
  }

  private static long significand(double value, int size) {
    long bits =
        size == 32 ? Float.floatToRawIntBits((float) value) : Double.doubleToRawLongBits(value);
    long implicit = 1L << fractionBits(size);
    long fraction = bits & implicit - 1;
    return exponent(value, size) == 0 ? fraction : fraction | implicit;
  }
}
