package dev.baton.go.syntax.lex;

import dev.baton.go.syntax.Source;

/**
 * The text that is cut into tokens, without characters that Go forbids, and how far that has got.
 * After the text stands a NUL, so that looking at the current character, and at the one after it,
 * needs no check for the end.
 */
final class Characters {
  private final Source source;
  private final char[] text;
  private final int length;
  private final int base;
  private final Lexer.ErrorHandler errors;
  private final Forbidden forbidden;

  /** Into the text. */
  private int offset;

  /** How many of the forbidden characters nobody need be told of any more. */
  private int told;

  /**
   * @param toldBefore whether the forbidden characters were reported already
   */
  Characters(Source source, int from, int to, boolean toldBefore, Lexer.ErrorHandler errors) {
    this.source = source;
    this.text = new char[to - from + 2];
    source.text().getChars(from, to, text, 0);
    this.forbidden = Forbidden.in(text, to - from);
    this.length = forbidden == Forbidden.NONE ? to - from : removeForbidden(to - from);
    this.told = toldBefore ? forbidden.count() : 0;
    this.base = from;
    this.errors = errors;
  }

  private int removeForbidden(int originalLength) {
    int left = forbidden.removeFrom(text, originalLength);
    text[left] = 0;
    text[left + 1] = 0;
    return left;
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
    return forbidden == Forbidden.NONE ? base + offset : base + offset + forbidden.before(offset);
  }

  void moveTo(int position) {
    offset = position - base - forbidden.beforeOriginal(position - base);
  }

  /** The source's text from a position to the current one, with forbidden characters. */
  String since(int position) {
    int start = position - base;
    return forbidden == Forbidden.NONE
        ? new String(text, start, offset - start)
        : source.text().substring(position, position());
  }

  /** Reports an error at the current character. */
  void error(String message) {
    errors.error(position(), message);
  }

  void errorAt(int position, String message) {
    errors.error(position, message);
  }

  /** Reports the forbidden characters up to the current one that were not reported yet. */
  void reportForbidden() {
    if (told == forbidden.count()) {
      return;
    }
    for (int passed = forbidden.before(offset); told < passed; told++) {
      int position = base + forbidden.offset(told);
      char c = source.text().charAt(position);
      if (position > 0 || !Forbidden.isByteOrderMark(c)) {
        errors.error(position, Forbidden.message(c));
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
