package dev.baton.go.library.text;

import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.value.Utf8;
import dev.baton.go.runtime.value.Words;
import java.util.Arrays;

/** Finds bytes within bytes. Positions count from the slice's start; -1 is nowhere. */
public final class Search {
  private Search() {}

  public static int indexByte(ByteSlice text, int wanted) {
    return position(text, 0, text.length, (byte) wanted);
  }

  private static int position(ByteSlice text, int from, int to, byte wanted) {
    int at = Words.indexOf(text.array, text.offset + from, text.offset + to, wanted);
    return at < 0 ? -1 : at - text.offset;
  }

  public static int lastIndexByte(ByteSlice text, int wanted) {
    byte sought = (byte) wanted;
    for (int i = text.length - 1; i >= 0; i--) {
      if (text.array[text.offset + i] == sought) {
        return i;
      }
    }
    return -1;
  }

  public static int index(ByteSlice text, ByteSlice part) {
    return index(text, part, 0);
  }

  /** The first occurrence at or after a position. */
  public static int index(ByteSlice text, ByteSlice part, int from) {
    if (part.length == 0) {
      return from;
    }
    byte first = part.array[part.offset];
    int end = text.length - part.length + 1;
    for (int i = from; i < end; i++) {
      i = position(text, i, end, first);
      if (i < 0) {
        return -1;
      }
      if (part.length == 1 || matches(text, i, part)) {
        return i;
      }
    }
    return -1;
  }

  public static int lastIndex(ByteSlice text, ByteSlice part) {
    for (int i = text.length - part.length; i >= 0; i--) {
      if (matches(text, i, part)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a part stands at a position. */
  public static boolean matches(ByteSlice text, int at, ByteSlice part) {
    int from = text.offset + at;
    return text.length - at >= part.length
        && Arrays.equals(
            text.array,
            from,
            from + part.length,
            part.array,
            part.offset,
            part.offset + part.length);
  }

  public static boolean hasPrefix(ByteSlice text, ByteSlice prefix) {
    return matches(text, 0, prefix);
  }

  public static boolean hasSuffix(ByteSlice text, ByteSlice suffix) {
    return text.length >= suffix.length && matches(text, text.length - suffix.length, suffix);
  }

  /** The number of occurrences that do not overlap; of the empty part one more than runes. */
  public static int count(ByteSlice text, ByteSlice part) {
    if (part.length == 0) {
      return runeCount(text) + 1;
    }
    int count = 0;
    for (int at = index(text, part, 0); at >= 0; at = index(text, part, at + part.length)) {
      count++;
    }
    return count;
  }

  public static int runeCount(ByteSlice text) {
    int count = 0;
    for (int at = 0; at < text.length; count++) {
      at += width(decode(text, at));
    }
    return count;
  }

  /** The rune at a position in the low 32 bits, its width above. */
  public static long decode(ByteSlice text, int at) {
    int first = text.array[text.offset + at];
    return first >= 0
        ? 1L << 32 | first
        : Utf8.decode(text.array, text.offset + at, text.offset + text.length);
  }

  public static int width(long decoded) {
    return (int) (decoded >>> 32);
  }

  /** The last rune that ends at a position above 0, decoded. */
  public static long decodeLast(ByteSlice text, int end) {
    int lowest = Math.max(0, end - 4);
    for (int start = end - 1; start >= lowest; start--) {
      if ((text.array[text.offset + start] & 0xc0) != 0x80) {
        long decoded = Utf8.decode(text.array, text.offset + start, text.offset + end);
        if (start + width(decoded) == end) {
          return decoded;
        }
        break;
      }
    }
    return 1L << 32 | Utf8.REPLACEMENT;
  }

  /**
   * Where a rune is; U+FFFD is found where bytes are no UTF-8, too, other invalid runes nowhere.
   */
  public static int indexRune(ByteSlice text, int rune) {
    if (rune >= 0 && rune < 0x80) {
      return indexByte(text, rune);
    }
    if (Utf8.valid(rune) != rune) {
      return -1;
    }
    for (int at = 0; at < text.length; ) {
      long decoded = decode(text, at);
      if ((int) decoded == rune) {
        return at;
      }
      at += width(decoded);
    }
    return -1;
  }

  /** Where the first rune out of a set is. */
  public static int indexAny(ByteSlice text, ByteSlice runes) {
    for (int at = 0; at < text.length; ) {
      long decoded = decode(text, at);
      if (indexRune(runes, (int) decoded) >= 0) {
        return at;
      }
      at += width(decoded);
    }
    return -1;
  }

  /** Where the last rune out of a set is. */
  public static int lastIndexAny(ByteSlice text, ByteSlice runes) {
    for (int end = text.length; end > 0; ) {
      long decoded = decodeLast(text, end);
      end -= width(decoded);
      if (indexRune(runes, (int) decoded) >= 0) {
        return end;
      }
    }
    return -1;
  }

  public static boolean equal(ByteSlice a, ByteSlice b) {
    return a.length == b.length && matches(a, 0, b);
  }

  public static int compare(ByteSlice a, ByteSlice b) {
    int order =
        Arrays.compareUnsigned(
            a.array, a.offset, a.offset + a.length, b.array, b.offset, b.offset + b.length);
    return Integer.signum(order);
  }
}
