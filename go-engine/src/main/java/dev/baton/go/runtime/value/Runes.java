package dev.baton.go.runtime.value;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.slice.IntSlice;

/** Conversions between strings and runes. */
public final class Runes {
  private Runes() {}

  /** Go's {@code string(rune)}; what is no rune becomes U+FFFD. */
  public static GoString ofRune(long rune) {
    int valid = Utf8.valid(rune);
    byte[] bytes = new byte[Utf8.width(valid)];
    Utf8.encode(valid, bytes, 0);
    return GoString.wrap(bytes);
  }

  /** Go's {@code string(runes)}. */
  public static GoString ofRunes(G g, IntSlice runes) {
    int size = 0;
    for (int i = 0; i < runes.length; i++) {
      size += Utf8.width(Utf8.valid(runes.array[runes.offset + i]));
    }
    g.allocated(size);
    byte[] bytes = new byte[size];
    int at = 0;
    for (int i = 0; i < runes.length; i++) {
      at = Utf8.encode(Utf8.valid(runes.array[runes.offset + i]), bytes, at);
    }
    return GoString.wrap(bytes);
  }

  /** Go's {@code []rune(text)}. */
  public static IntSlice toRunes(G g, GoString text) {
    int count = count(text);
    g.allocated(4L * count);
    int[] runes = new int[count];
    int at = 0;
    for (int i = 0; i < count; i++) {
      long decoded = text.decode(at);
      runes[i] = (int) decoded;
      at += (int) (decoded >>> 32);
    }
    return IntSlice.of(runes);
  }

  /** The number of runes in a string. */
  public static int count(GoString text) {
    int count = 0;
    for (int at = 0; at < text.length(); count++) {
      at += (int) (text.decode(at) >>> 32);
    }
    return count;
  }
}
