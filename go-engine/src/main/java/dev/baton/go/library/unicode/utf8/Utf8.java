package dev.baton.go.library.unicode.utf8;

import dev.baton.go.library.text.Search;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.tuple.pair.TupleIJ;
import dev.baton.go.runtime.value.GoString;

/** The functions of package unicode/utf8 that are written in Java. */
public final class Utf8 {
  private static final int REPLACEMENT = dev.baton.go.runtime.value.Utf8.REPLACEMENT;

  private Utf8() {}

  public static TupleIJ DecodeRune(G g, ByteSlice text) {
    return text.length == 0 ? new TupleIJ(REPLACEMENT, 0) : pair(Search.decode(text, 0));
  }

  public static TupleIJ DecodeRuneInString(G g, GoString text) {
    return text.length() == 0 ? new TupleIJ(REPLACEMENT, 0) : pair(text.decode(0));
  }

  public static TupleIJ DecodeLastRune(G g, ByteSlice text) {
    return text.length == 0
        ? new TupleIJ(REPLACEMENT, 0)
        : pair(Search.decodeLast(text, text.length));
  }

  public static TupleIJ DecodeLastRuneInString(G g, GoString text) {
    return DecodeLastRune(g, text.readOnlyBytes());
  }

  private static TupleIJ pair(long decoded) {
    return new TupleIJ((int) decoded, decoded >>> 32);
  }

  public static long RuneCount(G g, ByteSlice text) {
    return Search.runeCount(text);
  }

  public static long RuneCountInString(G g, GoString text) {
    return Search.runeCount(text.readOnlyBytes());
  }

  public static boolean Valid(G g, ByteSlice text) {
    for (int at = 0; at < text.length; ) {
      long decoded = Search.decode(text, at);
      if (isInvalid(decoded)) {
        return false;
      }
      at += Search.width(decoded);
    }
    return true;
  }

  private static boolean isInvalid(long decoded) {
    return Search.width(decoded) == 1 && (int) decoded == REPLACEMENT;
  }

  public static boolean ValidString(G g, GoString text) {
    return Valid(g, text.readOnlyBytes());
  }

  /** Whether the bytes begin with a whole rune, or with what cannot become one. */
  public static boolean FullRune(G g, ByteSlice text) {
    if (text.length == 0) {
      return false;
    }
    if (!isInvalid(Search.decode(text, 0))) {
      return true;
    }
    // What is missing may be anything, so try the lowest and the highest bytes that can follow.
    return !completes(text, (byte) 0x80) && !completes(text, (byte) 0xbf);
  }

  private static boolean completes(ByteSlice text, byte next) {
    byte[] longer = new byte[text.length + 3];
    System.arraycopy(text.array, text.offset, longer, 0, text.length);
    for (int size = text.length + 1; size <= Math.min(4, longer.length); size++) {
      longer[size - 1] = next;
      if (!isInvalid(Search.decode(ByteSlice.sliceArray(longer, 0, size), 0))) {
        return true;
      }
    }
    return false;
  }

  public static boolean FullRuneInString(G g, GoString text) {
    return FullRune(g, text.readOnlyBytes());
  }
}
