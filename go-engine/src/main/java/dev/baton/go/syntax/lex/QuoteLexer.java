package dev.baton.go.syntax.lex;

import static dev.baton.go.syntax.lex.Characters.isDecimal;
import static dev.baton.go.syntax.lex.Characters.isHex;
import static dev.baton.go.syntax.lex.Characters.lower;

/** Reads one literal in quotes, from its opening quote on. */
final class QuoteLexer {
  private final Characters input;
  private final int start;
  private boolean good = true;

  QuoteLexer(Characters input) {
    this.input = input;
    this.start = input.position();
  }

  boolean isGood() {
    return good;
  }

  Token rune() {
    input.advance();
    int count = 0;
    while (input.at() != '\'') {
      if (input.at() == '\n') {
        failOnce(input.position(), "newline in rune literal");
        return Token.CHAR;
      }
      if (input.atEnd()) {
        failOnce(start, "rune literal not terminated");
        return Token.CHAR;
      }
      character('\'');
      count++;
    }
    if (count == 0) {
      failOnce(input.position(), "empty rune literal or unescaped '");
    } else if (count > 1) {
      failOnce(start, "more than one character in rune literal");
    }
    input.advance();
    return Token.CHAR;
  }

  Token interpretedString() {
    input.advance();
    while (input.at() != '"') {
      if (input.at() == '\n') {
        fail(input.position(), "newline in string");
        return Token.STRING;
      }
      if (input.atEnd()) {
        fail(start, "string not terminated");
        return Token.STRING;
      }
      character('"');
    }
    input.advance();
    return Token.STRING;
  }

  Token rawString() {
    input.advance();
    while (input.at() != '`') {
      if (input.atEnd()) {
        fail(start, "string not terminated");
        return Token.STRING;
      }
      input.advance();
    }
    input.advance();
    return Token.STRING;
  }

  private void character(char quote) {
    if (input.at() == '\\') {
      input.advance();
      escape(quote);
    } else {
      input.advanceCodePoint();
    }
  }

  /**
   * After the backslash; where the text ends within the escape, the missing quote is reported, not
   * the escape.
   */
  private void escape(char quote) {
    char c = input.at();
    switch (c) {
      case 'a', 'b', 'f', 'n', 'r', 't', 'v', '\\' -> input.advance();
      case '0', '1', '2', '3', '4', '5', '6', '7' -> code(3, 8);
      case 'x' -> codeAfterLetter(2);
      case 'u' -> codeAfterLetter(4);
      case 'U' -> codeAfterLetter(8);
      default -> {
        if (c == quote) {
          input.advance();
        } else if (!input.atEnd()) {
          fail(input.position(), "unknown escape");
        }
      }
    }
  }

  private void codeAfterLetter(int digits) {
    input.advance();
    code(digits, 16);
  }

  private void code(int digits, int base) {
    long code = 0;
    for (int i = 0; i < digits; i++) {
      if (input.atEnd()) {
        return;
      }
      int digit = digit(input.at());
      if (digit >= base) {
        String escape = NumberLexer.baseName(base) + " escape";
        fail(
            input.position(),
            "invalid character " + Shown.quoted(input.codePoint()) + " in " + escape);
        return;
      }
      code = code * base + digit;
      input.advance();
    }
    checkCode(code, base, digits);
  }

  private void checkCode(long code, int base, int digits) {
    if (base == 8 && code > 255) {
      fail(input.position(), "octal escape value " + code + " > 255");
    } else if (digits > 3 && !isUnicode(code)) {
      fail(input.position(), "escape is invalid Unicode code point " + Shown.unicode((int) code));
    }
  }

  private static boolean isUnicode(long code) {
    return code <= Character.MAX_CODE_POINT && (code < 0xD800 || code > 0xDFFF);
  }

  private static int digit(char c) {
    return isDecimal(c) ? c - '0' : isHex(c) ? lower(c) - 'a' + 10 : 16;
  }

  private void fail(int position, String message) {
    good = false;
    input.errorAt(position, message);
  }

  private void failOnce(int position, String message) {
    if (good) {
      fail(position, message);
    }
  }
}
