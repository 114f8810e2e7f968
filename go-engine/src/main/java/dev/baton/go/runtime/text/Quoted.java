package dev.baton.go.runtime.text;

import dev.baton.go.runtime.value.GoString;
import dev.baton.go.runtime.value.Utf8;

/** Strings and runes in quotes, as Go source has them. */
public final class Quoted {
  private static final String HEX = "0123456789abcdef";

  private Quoted() {}

  /**
   * Adds a string in double quotes.
   *
   * @param ascii whether anything beyond ASCII is escaped
   */
  public static void string(TextBuffer out, GoString text, boolean ascii) {
    out.add('"');
    for (int at = 0; at < text.length(); ) {
      long decoded = text.decode(at);
      int width = (int) (decoded >>> 32);
      int rune = (int) decoded;
      if (width == 1 && rune == Utf8.REPLACEMENT) {
        hexByte(out, text.byteAt(at));
      } else {
        escape(out, rune, '"', ascii);
      }
      at += width;
    }
    out.add('"');
  }

  /** Adds a rune in single quotes; what is none becomes U+FFFD. */
  public static void rune(TextBuffer out, int rune, boolean ascii) {
    out.add('\'');
    escape(out, Utf8.valid(rune), '\'', ascii);
    out.add('\'');
  }

  private static void escape(TextBuffer out, int rune, char quote, boolean ascii) {
    if (rune == quote || rune == '\\') {
      out.add('\\').add(rune);
    } else if (rune < 0x80 ? rune >= ' ' && rune != 0x7f : !ascii && Printable.isPrint(rune)) {
      out.rune(rune);
    } else {
      escapeUnprintable(out, rune);
    }
  }

  private static void escapeUnprintable(TextBuffer out, int rune) {
    switch (rune) {
      case 7 -> out.ascii("\\a");
      case '\b' -> out.ascii("\\b");
      case '\f' -> out.ascii("\\f");
      case '\n' -> out.ascii("\\n");
      case '\r' -> out.ascii("\\r");
      case '\t' -> out.ascii("\\t");
      case 11 -> out.ascii("\\v");
      default -> escapeNumerically(out, rune);
    }
  }

  private static void escapeNumerically(TextBuffer out, int rune) {
    if (rune < ' ' || rune == 0x7f) {
      hexByte(out, rune);
    } else if (rune < 0x10000) {
      hex(out.ascii("\\u"), rune, 4);
    } else {
      hex(out.ascii("\\U"), rune, 8);
    }
  }

  private static void hexByte(TextBuffer out, int value) {
    hex(out.ascii("\\x"), value, 2);
  }

  private static void hex(TextBuffer out, int value, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.add(HEX.charAt(value >>> shift & 0xf));
    }
  }

  /** Whether a string can stand unchanged between backquotes. */
  public static boolean canBackquote(GoString text) {
    for (int at = 0; at < text.length(); ) {
      long decoded = text.decode(at);
      int width = (int) (decoded >>> 32);
      int rune = (int) decoded;
      boolean bad =
          width > 1
              ? rune == 0xfeff
              : rune == Utf8.REPLACEMENT
                  || (rune < ' ' && rune != '\t')
                  || rune == '`'
                  || rune == 0x7f;
      if (bad) {
        return false;
      }
      at += width;
    }
    return true;
  }
}
