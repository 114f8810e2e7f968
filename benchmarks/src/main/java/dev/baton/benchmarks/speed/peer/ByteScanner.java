package dev.baton.benchmarks.speed.peer;

/** Tokens of a text, one after the other. */
final class ByteScanner {
  private static final int OFFSET_BASIS = (int) 2166136261L;
  private static final int PRIME = 16777619;

  private final byte[] source;
  private int at;
  private int kind;
  private int hash;

  ByteScanner(byte[] source) {
    this.source = source;
  }

  static boolean isDigit(byte c) {
    return '0' <= c && c <= '9';
  }

  private static boolean isLetter(byte c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_';
  }

  /** The kind of the present token. */
  int kind() {
    return kind;
  }

  /** A hash of the present token. */
  int hash() {
    return hash;
  }

  /** Steps to the next token, if there is one. */
  boolean next() {
    while (at < source.length && (source[at] == ' ' || source[at] == '\n')) {
      at++;
    }
    if (at >= source.length) {
      return false;
    }
    byte c = source[at];
    if (isLetter(c)) {
      name();
    } else if (isDigit(c)) {
      number();
    } else if (c == '"') {
      text();
    } else {
      at++;
      kind = c;
      hash = c;
    }
    return true;
  }

  private void name() {
    int result = OFFSET_BASIS;
    while (at < source.length && (isLetter(source[at]) || isDigit(source[at]))) {
      result = (result ^ source[at]) * PRIME;
      at++;
    }
    kind = 'a';
    hash = result;
  }

  private void number() {
    int result = 0;
    while (at < source.length && isDigit(source[at])) {
      result = result * 10 + source[at] - '0';
      at++;
    }
    kind = '0';
    hash = result;
  }

  private void text() {
    int result = OFFSET_BASIS;
    at++;
    while (at < source.length && source[at] != '"') {
      if (source[at] == '\\') {
        at++;
      }
      result = (result ^ source[at]) * PRIME;
      at++;
    }
    at++;
    kind = '"';
    hash = result;
  }
}
