package dev.baton.go.syntax.lex;

/** How error messages show characters: as Go's verbs {@code %q} and {@code %#U} do. */
final class Shown {
  private Shown() {}

  /** For example {@code 'x'} or {@code '\n'}. */
  static String quoted(int c) {
    return "'" + escaped(c) + "'";
  }

  /** For example {@code U+0040 '@'}. */
  static String unicode(int c) {
    String code = String.format("U+%04X", c);
    return isPrintable(c) ? code + " '" + Character.toString(c) + "'" : code;
  }

  private static String escaped(int c) {
    return switch (c) {
      case '\'' -> "\\'";
      case '\\' -> "\\\\";
      case '\u0007' -> "\\a";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\u000b' -> "\\v";
      default -> isPrintable(c) ? Character.toString(c) : code(c);
    };
  }

  private static String code(int c) {
    String format = c < 0x80 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
    return String.format(format, c);
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> Character.isValidCodePoint(c);
    };
  }
}
