package dev.baton.go.runtime.text;

/** Floating-point numbers as text, in the formats of {@code strconv.FormatFloat}. */
public final class FloatText {
  /** In place of a precision: as many digits as it takes to get the number back. */
  public static final int SHORTEST = -1;

  /**
   * From this exponent on the format g uses the exponent form, if the precision is the shortest.
   */
  private static final int SHORTEST_EXPONENT_LIMIT = 6;

  private static final int SINGLE = 32;

  private FloatText() {}

  /** Adds a number in one of the formats b, e, E, f, g, G, x, X; the size is 32 or 64 bits. */
  public static void append(TextBuffer out, double value, char format, int precision, int size) {
    if (Double.isNaN(value)) {
      out.ascii("NaN");
    } else if (Double.isInfinite(value)) {
      out.ascii(value > 0 ? "+Inf" : "-Inf");
    } else {
      if (Double.doubleToRawLongBits(value) < 0) {
        out.add('-');
      }
      appendMagnitude(out, Math.abs(value), format, precision, size);
    }
  }

  private static void appendMagnitude(
      TextBuffer out, double value, char format, int precision, int size) {
    switch (format) {
      case 'b' -> BinaryFloatText.appendBinary(out, value, size);
      case 'x', 'X' -> BinaryFloatText.appendHexadecimal(out, value, format, precision, size);
      case 'e', 'E' ->
          appendExponent(out, exponentDigits(value, precision, size), precision, format);
      case 'f', 'F' -> appendFixed(out, fixedDigits(value, precision, size), precision);
      case 'g', 'G' -> appendGeneral(out, value, format, precision, size);
      default -> out.add('%').add(format);
    }
  }

  private static Digits exponentDigits(double value, int precision, int size) {
    return precision < 0 ? shortest(value, size) : Digits.significant(value, precision + 1);
  }

  private static Digits fixedDigits(double value, int precision, int size) {
    return precision < 0 ? shortest(value, size) : Digits.fraction(value, precision);
  }

  private static Digits shortest(double value, int size) {
    return size == SINGLE ? Digits.shortest((float) value) : Digits.shortest(value);
  }

  private static void appendGeneral(
      TextBuffer out, double value, char format, int precision, int size) {
    boolean isShortest = precision < 0;
    int wanted = precision == 0 ? 1 : precision;
    Digits digits = isShortest ? shortest(value, size) : Digits.significant(value, wanted);
    int count = digits.text().length();
    int limit = wanted;
    if (limit > count && count >= digits.point()) {
      limit = count;
    }
    if (isShortest) {
      limit = SHORTEST_EXPONENT_LIMIT;
    }
    int exponent = digits.point() - 1;
    if (count > 0 && (exponent < -4 || exponent >= limit)) {
      appendExponent(out, digits, Math.max(count - 1, 0), format == 'g' ? 'e' : 'E');
    } else {
      appendFixed(out, digits, Math.max(count - digits.point(), 0));
    }
  }

  private static void appendExponent(TextBuffer out, Digits digits, int precision, char mark) {
    String text = digits.text();
    out.add(text.isEmpty() ? '0' : text.charAt(0));
    int count = precision < 0 ? text.length() - 1 : precision;
    if (count > 0) {
      out.add('.');
      int known = Math.min(count, Math.max(text.length() - 1, 0));
      if (known > 0) {
        out.ascii(text.substring(1, 1 + known));
      }
      out.repeat('0', count - known);
    }
    appendPower(out, mark, text.isEmpty() ? 0 : digits.point() - 1);
  }

  /** An exponent with its sign and at least two digits. */
  static void appendPower(TextBuffer out, char mark, int exponent) {
    out.add(mark).add(exponent < 0 ? '-' : '+');
    int size = Math.abs(exponent);
    if (size < 10) {
      out.add('0');
    }
    out.decimal(size);
  }

  private static void appendFixed(TextBuffer out, Digits digits, int precision) {
    String text = digits.text();
    int point = digits.point();
    if (point > 0) {
      int known = Math.min(point, text.length());
      out.ascii(text.substring(0, known)).repeat('0', point - known);
    } else {
      out.add('0');
    }
    int count = precision < 0 ? Math.max(text.length() - point, 0) : precision;
    if (count > 0) {
      out.add('.');
      for (int i = point; i < point + count; i++) {
        out.add(i >= 0 && i < text.length() ? text.charAt(i) : '0');
      }
    }
  }
}
