package dev.baton.go.runtime.value;

/** Runes and their bytes. */
public final class Utf8 {
  /** What stands for anything that is no rune, U+FFFD. */
  public static final int REPLACEMENT = 0xfffd;

  public static final int MAXIMAL_RUNE = 0x10ffff;

  private static final long INVALID = 1L << 32 | REPLACEMENT;

  private Utf8() {}

  /**
   * Decodes the rune at {@code at < end}: the rune in the low 32 bits, the number of its bytes
   * above. Anything that is no shortest form of a valid rune is U+FFFD of one byte.
   */
  public static long decode(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xff;
    if (first < 0x80) {
      return 1L << 32 | first;
    }
    if (first < 0xc2 || first > 0xf4) {
      return INVALID;
    }
    if (first < 0xe0) {
      return decode2(bytes, at, end, first);
    }
    return first < 0xf0 ? decode3(bytes, at, end, first) : decode4(bytes, at, end, first);
  }

  private static long decode2(byte[] bytes, int at, int end, int first) {
    if (end - at < 2 || !continues(bytes[at + 1])) {
      return INVALID;
    }
    return 2L << 32 | (first & 0x1f) << 6 | low(bytes[at + 1]);
  }

  private static long decode3(byte[] bytes, int at, int end, int first) {
    if (end - at < 3 || !continues(bytes[at + 1]) || !continues(bytes[at + 2])) {
      return INVALID;
    }
    int rune = (first & 0xf) << 12 | low(bytes[at + 1]) << 6 | low(bytes[at + 2]);
    return rune < 0x800 || isSurrogate(rune) ? INVALID : 3L << 32 | rune;
  }

  private static long decode4(byte[] bytes, int at, int end, int first) {
    if (end - at < 4
        || !continues(bytes[at + 1])
        || !continues(bytes[at + 2])
        || !continues(bytes[at + 3])) {
      return INVALID;
    }
    int rune =
        (first & 7) << 18 | low(bytes[at + 1]) << 12 | low(bytes[at + 2]) << 6 | low(bytes[at + 3]);
    return rune < 0x10000 || rune > MAXIMAL_RUNE ? INVALID : 4L << 32 | rune;
  }

  private static boolean continues(byte next) {
    return (next & 0xc0) == 0x80;
  }

  private static int low(byte next) {
    return next & 0x3f;
  }

  private static boolean isSurrogate(int rune) {
    return rune >= 0xd800 && rune < 0xe000;
  }

  /** The rune itself, or U+FFFD if it is none. */
  public static int valid(long rune) {
    return rune < 0 || rune > MAXIMAL_RUNE || isSurrogate((int) rune) ? REPLACEMENT : (int) rune;
  }

  /** The number of bytes of a valid rune. */
  public static int width(int rune) {
    if (rune < 0x80) {
      return 1;
    }
    if (rune < 0x800) {
      return 2;
    }
    return rune < 0x10000 ? 3 : 4;
  }

  /** Writes a valid rune and tells where it ends. */
  public static int encode(int rune, byte[] target, int at) {
    switch (width(rune)) {
      case 1 -> target[at] = (byte) rune;
      case 2 -> {
        target[at] = (byte) (0xc0 | rune >> 6);
        target[at + 1] = continuation(rune);
      }
      case 3 -> {
        target[at] = (byte) (0xe0 | rune >> 12);
        target[at + 1] = continuation(rune >> 6);
        target[at + 2] = continuation(rune);
      }
      default -> {
        target[at] = (byte) (0xf0 | rune >> 18);
        target[at + 1] = continuation(rune >> 12);
        target[at + 2] = continuation(rune >> 6);
        target[at + 3] = continuation(rune);
      }
    }
    return at + width(rune);
  }

  private static byte continuation(int bits) {
    return (byte) (0x80 | (bits & 0x3f));
  }
}
