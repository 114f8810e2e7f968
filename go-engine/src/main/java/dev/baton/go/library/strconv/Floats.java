package dev.baton.go.library.strconv;

import dev.baton.go.runtime.tuple.triple.TupleDJJ;
import dev.baton.go.runtime.value.GoString;
import java.util.Locale;

/** Reads floating-point numbers. */
public final class Floats {
  private static final int SINGLE = 32;

  private Floats() {}

  /** The number at the text's start, how many bytes it has, and its state. */
  public static TupleDJJ parse(GoString text, int bitSize) {
    int special = specialLength(text);
    if (special > 0) {
      return new TupleDJJ(special(text), special, Integers.GOOD);
    }
    int end = new Scan(text).end();
    if (end == 0) {
      return new TupleDJJ(0, 0, Integers.BAD_SYNTAX);
    }
    GoString number = text.slice(0, end);
    String java = number.toString();
    if (java.indexOf('_') >= 0) {
      if (!Integers.underscoresFit(number)) {
        return new TupleDJJ(0, 0, Integers.BAD_SYNTAX);
      }
      java = java.replace("_", "");
    }
    double value = bitSize == SINGLE ? Float.parseFloat(java) : Double.parseDouble(java);
    return new TupleDJJ(value, end, Double.isInfinite(value) ? Integers.BAD_RANGE : Integers.GOOD);
  }

  private static int specialLength(GoString text) {
    int sign = text.length() > 0 && (text.byteAt(0) == '+' || text.byteAt(0) == '-') ? 1 : 0;
    String rest =
        text.slice(sign, Math.min(text.length(), sign + 8)).toString().toLowerCase(Locale.ROOT);
    if (rest.startsWith("infinity")) {
      return sign + 8;
    }
    if (rest.startsWith("inf")) {
      return sign + 3;
    }
    return sign == 0 && rest.startsWith("nan") ? 3 : 0;
  }

  private static double special(GoString text) {
    int first = text.byteAt(0);
    if (first == 'n' || first == 'N') {
      return Double.NaN;
    }
    return first == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  /** Finds where a number ends. */
  private static final class Scan {
    private final GoString text;
    private int at;

    Scan(GoString text) {
      this.text = text;
    }

    /** 0 if there is no number. */
    int end() {
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      boolean hexadecimal =
          peek() == '0' && at + 1 < text.length() && (text.byteAt(at + 1) | 0x20) == 'x';
      if (hexadecimal) {
        at += 2;
      }
      if (!mantissa(hexadecimal ? 16 : 10)) {
        return 0;
      }
      boolean exponent = exponent(hexadecimal ? 'p' : 'e');
      return hexadecimal && !exponent ? 0 : at;
    }

    private int peek() {
      return at < text.length() ? text.byteAt(at) : -1;
    }

    private boolean mantissa(int radix) {
      boolean digits = false;
      boolean point = false;
      for (; ; at++) {
        int next = peek();
        if (next == '.' && !point) {
          point = true;
        } else if (next >= 0 && next < 0x80 && Character.digit(next, radix) >= 0) {
          digits = true;
        } else if (next != '_') {
          return digits;
        }
      }
    }

    private boolean exponent(char mark) {
      if (peek() < 0 || (peek() | 0x20) != mark) {
        return false;
      }
      int back = at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      int digits = at;
      while (peek() == '_' || (peek() >= '0' && peek() <= '9')) {
        at++;
      }
      if (at == digits) {
        at = back;
        return false;
      }
      return true;
    }
  }
}
