package dev.baton.go.library.text;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.text.TextBuffer;
import dev.baton.go.runtime.type.BasicType;
import dev.baton.go.runtime.value.GoString;

/** New texts from old ones. */
public final class Edits {
  private Edits() {}

  /** The text with the first occurrences of a part replaced, below 0 all. */
  public static TextBuffer replace(ByteSlice text, ByteSlice old, ByteSlice by, long limit) {
    TextBuffer out = new TextBuffer(text.length + 16);
    int start = 0;
    for (long done = 0; limit < 0 || done < limit; done++) {
      int at = old.length == 0 ? nextBoundary(text, start, done) : Search.index(text, old, start);
      if (at < 0) {
        break;
      }
      out.add(text.array, text.offset + start, at - start).add(by.array, by.offset, by.length);
      start = at + old.length;
    }
    return out.add(text.array, text.offset + start, text.length - start);
  }

  /** The empty part occurs before each rune and at the end. */
  private static int nextBoundary(ByteSlice text, int start, long done) {
    if (done == 0) {
      return 0;
    }
    return start < text.length ? start + Search.width(Search.decode(text, start)) : -1;
  }

  /** The text, many times. */
  public static byte[] repeat(G g, ByteSlice text, long count, String function) {
    if (count < 0) {
      throw Panics.panic(
          g, BasicType.STRING.box(GoString.of(function + ": negative Repeat count")));
    }
    if (text.length == 0 || count == 0) {
      return new byte[0];
    }
    if (count > Integer.MAX_VALUE / text.length) {
      throw Panics.panic(
          g, BasicType.STRING.box(GoString.of(function + ": Repeat output length overflow")));
    }
    g.allocated(text.length * count);
    byte[] out = new byte[(int) (text.length * count)];
    for (int i = 0; i < count; i++) {
      System.arraycopy(text.array, text.offset, out, i * text.length, text.length);
    }
    return out;
  }

  /** Each run of bytes that are no UTF-8, replaced. */
  public static TextBuffer toValid(ByteSlice text, ByteSlice by) {
    TextBuffer out = new TextBuffer(text.length);
    boolean invalid = false;
    for (int at = 0; at < text.length; ) {
      long decoded = Search.decode(text, at);
      int width = Search.width(decoded);
      if (width == 1 && (int) decoded >= 0x80) {
        if (!invalid) {
          out.add(by.array, by.offset, by.length);
        }
        invalid = true;
      } else {
        out.add(text.array, text.offset + at, width);
        invalid = false;
      }
      at += width;
    }
    return out;
  }

  /** Each word's first letter in title case. */
  public static TextBuffer title(ByteSlice text) {
    TextBuffer out = new TextBuffer(text.length);
    int before = ' ';
    for (int at = 0; at < text.length; ) {
      long decoded = Search.decode(text, at);
      int rune = (int) decoded;
      out.rune(separates(before) ? Letters.toTitle(rune) : rune);
      before = rune;
      at += Search.width(decoded);
    }
    return out;
  }

  private static boolean separates(int rune) {
    if (rune < 0x80) {
      return !(Character.isLetterOrDigit(rune) || rune == '_');
    }
    return !Character.isLetter(rune) && !Character.isDigit(rune) && Letters.isSpace(rune);
  }
}
