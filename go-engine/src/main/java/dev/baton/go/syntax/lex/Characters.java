package dev.baton.go.syntax.lex;

import dev.baton.go.syntax.Source;

/**
 * The text that is cut into tokens, and how far that has got. After the text stands a NUL, so that
 * looking at the current character, and at the one after it, needs no check for the end.
 */
final class Characters {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final char[] text;
  private final int length;
  private final int base;
  private final Lexer.ErrorHandler errors;

  /** Into the text: the source's offset less that of the text's beginning. */
  private int offset;

  Characters(Source source, int from, int to, Lexer.ErrorHandler errors) {
    this.length = to - from;
    this.text = new char[length + 2];
    source.text().getChars(from, to, text, 0);
    this.base = from;
    this.errors = errors;
  }

  /** The current character; NUL at the end. */
  char at() {
    return text[offset];
  }

  /** The character after the current one, which is not the end. */
  char ahead() {
    return text[offset + 1];
  }

  boolean atEnd() {
    return offset >= length;
  }

  void advance() {
    offset++;
  }

  void advance(int count) {
    offset += count;
  }

  /** The current character, of which an UTF-16 unit may be a part only. */
  int codePoint() {
    char high = text[offset];
    char low = text[offset + 1];
    return Character.isSurrogatePair(high, low) ? Character.toCodePoint(high, low) : high;
  }

  void advanceCodePoint() {
    offset += Character.charCount(codePoint());
  }

  /** The current offset in the source. */
  int position() {
    return base + offset;
  }

  void moveTo(int position) {
    offset = position - base;
  }

  /** The text from a position of the source to the current one. */
  String since(int position) {
    int start = position - base;
    return new String(text, start, offset - start);
  }

  /** Reports an error at the current character. */
  void error(String message) {
    errors.error(position(), message);
  }

  void errorAt(int position, String message) {
    errors.error(position, message);
  }

  /**
   * Whether the current character is one that Go allows nowhere; such are reported once and skipped
   * as blanks.
   */
  boolean atForbidden() {
    char c = text[offset];
    return (c == 0 && offset < length)
        || c == BYTE_ORDER_MARK
        || (Character.isSurrogate(c) && !Character.isSupplementaryCodePoint(codePoint()));
  }

  /** Reports the characters that Go allows nowhere, not even in comments. */
  void reportForbidden() {
    int start = offset;
    for (offset = 0; offset < length; offset++) {
      char c = text[offset];
      if (c == 0) {
        error("invalid NUL character");
      } else if (c >= Character.MIN_SURROGATE) {
        reportForbiddenAbove(c);
      }
    }
    offset = start;
  }

  private void reportForbiddenAbove(char c) {
    if (c == BYTE_ORDER_MARK && position() > 0) {
      error("invalid BOM in the middle of the file");
    } else if (Character.isSurrogate(c)) {
      if (Character.isSupplementaryCodePoint(codePoint())) {
        offset++;
      } else {
        error("invalid UTF-8 encoding");
      }
    }
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  static boolean isDecimal(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isHex(char c) {
    return isDecimal(c) || (lower(c) >= 'a' && lower(c) <= 'f');
  }

  /** The lower case of a letter of ASCII; of other characters something that is no letter. */
  static char lower(char c) {
    return (char) (c | 0x20);
  }
}
