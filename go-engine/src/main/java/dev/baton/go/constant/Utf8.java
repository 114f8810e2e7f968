package dev.baton.go.constant;

import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 as Go does. */
final class Utf8 {
  private Utf8() {}

  /** How many bytes the code point at {@code i} takes, or 0 if there is none. */
  static int length(byte[] bytes, int i) {
    int first = bytes[i] & 0xff;
    if (first < 0x80) {
      return 1;
    }
    int size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || i + size > bytes.length) {
      return 0;
    }
    for (int k = 1; k < size; k++) {
      if ((bytes[i + k] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return valid(decode(bytes, i, size), size) ? size : 0;
  }

  static int decode(byte[] bytes, int i, int size) {
    if (size == 1) {
      return bytes[i];
    }
    int c = bytes[i] & (0xff >> (size + 1));
    for (int k = 1; k < size; k++) {
      c = (c << 6) | (bytes[i + k] & 0x3f);
    }
    return c;
  }

  private static boolean valid(int c, int size) {
    return switch (size) {
      case 2 -> c >= 0x80;
      case 3 -> c >= 0x800 && (c < 0xd800 || c > 0xdfff);
      default -> c >= 0x10000 && c <= 0x10ffff;
    };
  }

  /** The bytes of one code point; what is none becomes U+FFFD. */
  static byte[] encode(long c) {
    boolean wrong = c < 0 || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff);
    return Character.toString(wrong ? 0xfffd : (int) c).getBytes(StandardCharsets.UTF_8);
  }
}
