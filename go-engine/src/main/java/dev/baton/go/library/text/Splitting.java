package dev.baton.go.library.text;

import dev.baton.go.runtime.slice.ByteSlice;

/** Where a text falls into parts. */
public final class Splitting {
  private Splitting() {}

  /**
   * The parts between separators.
   *
   * @param kept how many bytes of the separator stay with the part before
   * @param limit the maximal number of parts, below 0 for all; the last part takes the rest
   */
  public static Ranges split(ByteSlice text, ByteSlice separator, int kept, long limit) {
    Ranges parts = new Ranges();
    if (separator.length == 0) {
      explode(text, limit, parts);
      return parts;
    }
    int start = 0;
    while (limit < 0 || parts.count() < limit - 1) {
      int at = Search.index(text, separator, start);
      if (at < 0) {
        break;
      }
      parts.add(start, at + kept);
      start = at + separator.length;
    }
    parts.add(start, text.length);
    return parts;
  }

  private static void explode(ByteSlice text, long limit, Ranges parts) {
    int start = 0;
    while (start < text.length && (limit < 0 || parts.count() < limit - 1)) {
      int end = start + Search.width(Search.decode(text, start));
      parts.add(start, end);
      start = end;
    }
    if (start < text.length) {
      parts.add(start, text.length);
    }
  }

  /** The parts between runs of white space. */
  public static Ranges fields(ByteSlice text) {
    Ranges parts = new Ranges();
    int start = -1;
    for (int at = 0, width; at < text.length; at += width) {
      byte first = text.array[text.offset + at];
      boolean space;
      if (first >= 0) {
        space = first == ' ' || (first >= '\t' && first <= '\r');
        width = 1;
      } else {
        long decoded = Search.decode(text, at);
        space = Letters.isSpace((int) decoded);
        width = Search.width(decoded);
      }
      if (space && start >= 0) {
        parts.add(start, at);
        start = -1;
      } else if (!space && start < 0) {
        start = at;
      }
    }
    if (start >= 0) {
      parts.add(start, text.length);
    }
    return parts;
  }

  /** The position after leading runes out of a set. */
  public static int trimmedStart(ByteSlice text, ByteSlice runes) {
    int at = 0;
    while (at < text.length) {
      long decoded = Search.decode(text, at);
      if (Search.indexRune(runes, (int) decoded) < 0) {
        break;
      }
      at += Search.width(decoded);
    }
    return at;
  }

  /** The position before trailing runes out of a set, not before {@code start}. */
  public static int trimmedEnd(ByteSlice text, int start, ByteSlice runes) {
    int end = text.length;
    while (end > start) {
      long decoded = Search.decodeLast(text, end);
      if (Search.indexRune(runes, (int) decoded) < 0) {
        break;
      }
      end -= Search.width(decoded);
    }
    return end;
  }

  /** The position after leading white space. */
  public static int spaceStart(ByteSlice text) {
    int at = 0;
    while (at < text.length) {
      long decoded = Search.decode(text, at);
      if (!Letters.isSpace((int) decoded)) {
        break;
      }
      at += Search.width(decoded);
    }
    return at;
  }

  /** The position before trailing white space. */
  public static int spaceEnd(ByteSlice text, int start) {
    int end = text.length;
    while (end > start) {
      long decoded = Search.decodeLast(text, end);
      if (!Letters.isSpace((int) decoded)) {
        break;
      }
      end -= Search.width(decoded);
    }
    return end;
  }
}
