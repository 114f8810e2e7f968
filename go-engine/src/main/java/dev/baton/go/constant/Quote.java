package dev.baton.go.constant;

import java.nio.charset.StandardCharsets;

/** Quotes strings as Go's {@code %q} does. */
public final class Quote {
  private static final String HEX = "0123456789abcdef";

  private Quote() {}

  public static String quote(String text) {
    return quote(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes between double quotes, with escapes for what is not printable UTF-8. */
  public static String quote(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length + 2).append('"');
    for (int i = 0; i < bytes.length; ) {
      int size = Utf8.length(bytes, i);
      if (size == 0) {
        out.append("\\x").append(HEX.charAt(bytes[i] >> 4 & 15)).append(HEX.charAt(bytes[i] & 15));
        i++;
      } else {
        append(out, Utf8.decode(bytes, i, size));
        i += size;
      }
    }
    return out.append('"').toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case 7 -> out.append("\\a");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case 11 -> out.append("\\v");
      default -> appendPlain(out, c);
    }
  }

  private static void appendPlain(StringBuilder out, int c) {
    if (isPrintable(c)) {
      out.appendCodePoint(c);
    } else if (c < ' ' || c == 0x7f) {
      out.append("\\x").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    } else if (c < 0x10000) {
      out.append(String.format("\\u%04x", c));
    } else {
      out.append(String.format("\\U%08x", c));
    }
  }

  private static boolean isPrintable(int c) {
    if (c < 0x7f) {
      return c >= ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
