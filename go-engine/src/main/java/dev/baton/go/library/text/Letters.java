package dev.baton.go.library.text;

import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.text.TextBuffer;

/** Classes and cases of runes. */
public final class Letters {
  private Letters() {}

  /** White space as {@code unicode.IsSpace} has it. */
  public static boolean isSpace(int rune) {
    return switch (rune) {
      case '\t',
          '\n',
          0x0b,
          '\f',
          '\r',
          ' ',
          0x85,
          0xa0,
          0x1680,
          0x2028,
          0x2029,
          0x202f,
          0x205f,
          0x3000 ->
          true;
      default -> rune >= 0x2000 && rune <= 0x200a;
    };
  }

  public static int toUpper(int rune) {
    if (rune < 0x80) {
      return rune >= 'a' && rune <= 'z' ? rune - 32 : rune;
    }
    return rune > Character.MAX_CODE_POINT ? rune : Character.toUpperCase(rune);
  }

  public static int toLower(int rune) {
    if (rune >= 0 && rune < 0x80) {
      return rune >= 'A' && rune <= 'Z' ? rune + 32 : rune;
    }
    return rune < 0 || rune > Character.MAX_CODE_POINT ? rune : Character.toLowerCase(rune);
  }

  public static int toTitle(int rune) {
    return rune < 0 || rune > Character.MAX_CODE_POINT ? rune : Character.toTitleCase(rune);
  }

  /** The next rune of the same letter in any case; the last leads to the first. */
  public static int simpleFold(int rune) {
    if (rune < 0x80) {
      return switch (rune) {
        case 'k' -> 0x212a; // the kelvin sign
        case 's' -> 0x17f; // the long s
        default -> asciiFold(rune);
      };
    }
    return Folds.next(rune);
  }

  private static int asciiFold(int rune) {
    boolean letter = (rune >= 'A' && rune <= 'Z') || (rune >= 'a' && rune <= 'z');
    return letter ? rune ^ ' ' : rune;
  }

  /** How a rune is mapped. */
  @FunctionalInterface
  public interface Mapping {
    int apply(int rune);
  }

  /** The text with each rune mapped; bytes that are no UTF-8 become U+FFFD. */
  public static TextBuffer map(ByteSlice text, Mapping mapping) {
    TextBuffer out = new TextBuffer(text.length);
    for (int at = 0; at < text.length; ) {
      long decoded = Search.decode(text, at);
      out.rune(mapping.apply((int) decoded));
      at += Search.width(decoded);
    }
    return out;
  }

  /** Whether two texts are the same but for the case of letters. */
  public static boolean equalFold(ByteSlice a, ByteSlice b) {
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      long left = Search.decode(a, i);
      long right = Search.decode(b, j);
      if (!sameLetter((int) left, (int) right)) {
        return false;
      }
      i += Search.width(left);
      j += Search.width(right);
    }
    return i == a.length && j == b.length;
  }

  private static boolean sameLetter(int a, int b) {
    if (a == b) {
      return true;
    }
    if (a < 0x80 && b < 0x80) {
      return toLower(a) == toLower(b);
    }
    for (int next = simpleFold(a); next != a; next = simpleFold(next)) {
      if (next == b) {
        return true;
      }
    }
    return false;
  }
}
