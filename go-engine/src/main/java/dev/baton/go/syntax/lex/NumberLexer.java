package dev.baton.go.syntax.lex;

import static dev.baton.go.syntax.lex.Characters.isDecimal;
import static dev.baton.go.syntax.lex.Characters.isHex;
import static dev.baton.go.syntax.lex.Characters.lower;

/** Reads one number; of its faults the first is reported. */
final class NumberLexer {
  private static final int NONE = -1;

  private final Characters input;
  private final int start;

  private Token kind = Token.INT;
  private boolean good = true;
  private int base = 10;

  /**
   * What follows the leading zero: x, o, b, or 0 if it is an octal number of the old form; NUL if
   * there is none.
   */
  private char prefix;

  private boolean digits;
  private boolean separators;
  private int invalidDigit = NONE;

  /** At the number's first character, or after it if that is a dot. */
  NumberLexer(Characters input, int start) {
    this.input = input;
    this.start = start;
  }

  /** Reads the number and returns its kind. */
  Token read() {
    boolean point = input.position() > start;
    if (!point) {
      readPrefix();
      readDigits(base);
      point = readPoint();
    }
    if (point) {
      kind = Token.FLOAT;
      readDigits(base);
    }
    if (!digits) {
      fail(baseName(base) + " literal has no digits");
    }
    readExponent();
    if (input.at() == 'i') {
      kind = Token.IMAG;
      input.advance();
    }
    checkDigits();
    return kind;
  }

  boolean isGood() {
    return good;
  }

  private void readPrefix() {
    if (input.at() != '0') {
      return;
    }
    input.advance();
    switch (lower(input.at())) {
      case 'x' -> hasPrefix('x', 16);
      case 'o' -> hasPrefix('o', 8);
      case 'b' -> hasPrefix('b', 2);
      default -> {
        prefix = '0';
        base = 8;
        digits = true;
      }
    }
  }

  private void hasPrefix(char letter, int base) {
    this.prefix = letter;
    this.base = base;
    input.advance();
  }

  private boolean readPoint() {
    if (input.at() != '.') {
      return false;
    }
    if (prefix == 'o' || prefix == 'b') {
      fail("invalid radix point in " + baseName(base) + " literal");
    }
    input.advance();
    return true;
  }

  private void readExponent() {
    char letter = lower(input.at());
    if (letter == 'e' || letter == 'p') {
      readExponent(letter);
    } else if (prefix == 'x' && kind == Token.FLOAT) {
      fail("hexadecimal mantissa requires a 'p' exponent");
    }
  }

  private void readExponent(char letter) {
    if (letter == 'e' && prefix != 0 && prefix != '0') {
      fail(Shown.quoted(input.at()) + " exponent requires decimal mantissa");
    } else if (letter == 'p' && prefix != 'x') {
      fail(Shown.quoted(input.at()) + " exponent requires hexadecimal mantissa");
    }
    input.advance();
    kind = Token.FLOAT;
    if (input.at() == '+' || input.at() == '-') {
      input.advance();
    }
    digits = false;
    readDigits(10);
    if (!digits) {
      fail("exponent has no digits");
    }
  }

  /**
   * Accepts all decimal digits of a number of a lower base, to report the first that is too large.
   */
  private void readDigits(int base) {
    for (char c = input.at(); c == '_' || (base == 16 ? isHex(c) : isDecimal(c)); c = input.at()) {
      if (c == '_') {
        separators = true;
      } else {
        digits = true;
        if (c >= '0' + base && base < 10 && invalidDigit == NONE) {
          invalidDigit = input.position();
        }
      }
      input.advance();
    }
  }

  private void checkDigits() {
    String text = input.since(start);
    if (kind == Token.INT && invalidDigit != NONE) {
      char digit = text.charAt(invalidDigit - start);
      failAt(
          invalidDigit,
          "invalid digit " + Shown.quoted(digit) + " in " + baseName(base) + " literal");
    }
    int separator = separators ? misplacedSeparator(text) : NONE;
    if (separator != NONE) {
      failAt(start + separator, "'_' must separate successive digits");
    }
  }

  /** The index of the first separator that is not between digits; a prefix counts as a digit. */
  private int misplacedSeparator(String text) {
    boolean hasPrefix = prefix != 0 && prefix != '0';
    boolean afterDigit = hasPrefix;
    for (int i = hasPrefix ? 2 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = prefix == 'x' ? isHex(c) : isDecimal(c);
      if (c == '_' && !afterDigit) {
        return i;
      }
      if (!digit && c != '_' && i > 0 && text.charAt(i - 1) == '_') {
        return i - 1;
      }
      afterDigit = digit;
    }
    return text.endsWith("_") ? text.length() - 1 : NONE;
  }

  private void fail(String message) {
    failAt(input.position(), message);
  }

  private void failAt(int position, String message) {
    if (good) {
      good = false;
      input.errorAt(position, message);
    }
  }

  static String baseName(int base) {
    return switch (base) {
      case 2 -> "binary";
      case 8 -> "octal";
      case 10 -> "decimal";
      default -> "hexadecimal";
    };
  }
}
