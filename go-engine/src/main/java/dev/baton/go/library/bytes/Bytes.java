package dev.baton.go.library.bytes;

import dev.baton.go.library.text.Edits;
import dev.baton.go.library.text.Letters;
import dev.baton.go.library.text.Ranges;
import dev.baton.go.library.text.Search;
import dev.baton.go.library.text.Splitting;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.slice.RefSlice;
import dev.baton.go.runtime.text.TextBuffer;
import dev.baton.go.runtime.tuple.pair.TupleLI;
import dev.baton.go.runtime.tuple.triple.TupleLLI;
import dev.baton.go.runtime.value.GoString;
import java.util.Objects;

/** The functions of package bytes that are written in Java. */
public final class Bytes {
  private Bytes() {}

  public static boolean Contains(G g, ByteSlice s, ByteSlice part) {
    return Search.index(s, part) >= 0;
  }

  public static boolean ContainsRune(G g, ByteSlice s, int rune) {
    return Search.indexRune(s, rune) >= 0;
  }

  public static boolean ContainsAny(G g, ByteSlice s, GoString chars) {
    return Search.indexAny(s, chars.readOnlyBytes()) >= 0;
  }

  public static boolean HasPrefix(G g, ByteSlice s, ByteSlice prefix) {
    return Search.hasPrefix(s, prefix);
  }

  public static boolean HasSuffix(G g, ByteSlice s, ByteSlice suffix) {
    return Search.hasSuffix(s, suffix);
  }

  public static long Index(G g, ByteSlice s, ByteSlice part) {
    return Search.index(s, part);
  }

  public static long IndexByte(G g, ByteSlice s, int wanted) {
    return Search.indexByte(s, wanted);
  }

  public static long IndexRune(G g, ByteSlice s, int rune) {
    return Search.indexRune(s, rune);
  }

  public static long IndexAny(G g, ByteSlice s, GoString chars) {
    return Search.indexAny(s, chars.readOnlyBytes());
  }

  public static long LastIndex(G g, ByteSlice s, ByteSlice part) {
    return Search.lastIndex(s, part);
  }

  public static long LastIndexByte(G g, ByteSlice s, int wanted) {
    return Search.lastIndexByte(s, wanted);
  }

  public static long LastIndexAny(G g, ByteSlice s, GoString chars) {
    return Search.lastIndexAny(s, chars.readOnlyBytes());
  }

  public static long Count(G g, ByteSlice s, ByteSlice part) {
    return Search.count(s, part);
  }

  public static long Compare(G g, ByteSlice a, ByteSlice b) {
    return Search.compare(a, b);
  }

  public static boolean EqualFold(G g, ByteSlice a, ByteSlice b) {
    return Letters.equalFold(a, b);
  }

  public static ByteSlice Repeat(G g, ByteSlice s, long count) {
    return ByteSlice.of(Edits.repeat(g, s, count, "bytes"));
  }

  public static ByteSlice Replace(G g, ByteSlice s, ByteSlice old, ByteSlice by, long limit) {
    return finished(g, Edits.replace(s, old, by, limit));
  }

  public static ByteSlice ReplaceAll(G g, ByteSlice s, ByteSlice old, ByteSlice by) {
    return Replace(g, s, old, by, -1);
  }

  public static ByteSlice ToUpper(G g, ByteSlice s) {
    return finished(g, Letters.map(s, Letters::toUpper));
  }

  public static ByteSlice ToLower(G g, ByteSlice s) {
    return finished(g, Letters.map(s, Letters::toLower));
  }

  public static ByteSlice ToTitle(G g, ByteSlice s) {
    return finished(g, Letters.map(s, Letters::toTitle));
  }

  public static ByteSlice Title(G g, ByteSlice s) {
    return finished(g, Edits.title(s));
  }

  public static ByteSlice ToValidUTF8(G g, ByteSlice s, ByteSlice by) {
    return finished(g, Edits.toValid(s, by));
  }

  public static ByteSlice TrimSpace(G g, ByteSlice s) {
    int start = Splitting.spaceStart(s);
    int end = Splitting.spaceEnd(s, start);
    return start == end ? ByteSlice.NIL : s.slice(start, end);
  }

  public static ByteSlice Trim(G g, ByteSlice s, GoString chars) {
    return TrimRight(g, TrimLeft(g, s, chars), chars);
  }

  public static ByteSlice TrimLeft(G g, ByteSlice s, GoString chars) {
    int start = Splitting.trimmedStart(s, chars.readOnlyBytes());
    return start == s.length ? ByteSlice.NIL : s.sliceFrom(start);
  }

  public static ByteSlice TrimRight(G g, ByteSlice s, GoString chars) {
    return s.slice(0, Splitting.trimmedEnd(s, 0, chars.readOnlyBytes()));
  }

  public static ByteSlice TrimPrefix(G g, ByteSlice s, ByteSlice prefix) {
    return HasPrefix(g, s, prefix) ? s.sliceFrom(prefix.length) : s;
  }

  public static ByteSlice TrimSuffix(G g, ByteSlice s, ByteSlice suffix) {
    return HasSuffix(g, s, suffix) ? s.slice(0, (long) s.length - suffix.length) : s;
  }

  public static TupleLLI Cut(G g, ByteSlice s, ByteSlice separator) {
    int at = Search.index(s, separator);
    return at < 0
        ? new TupleLLI(s, ByteSlice.NIL, 0)
        : new TupleLLI(s.slice(0, at), s.sliceFrom(at + separator.length), 1);
  }

  public static TupleLI CutPrefix(G g, ByteSlice s, ByteSlice prefix) {
    return HasPrefix(g, s, prefix) ? new TupleLI(s.sliceFrom(prefix.length), 1) : new TupleLI(s, 0);
  }

  public static TupleLI CutSuffix(G g, ByteSlice s, ByteSlice suffix) {
    return HasSuffix(g, s, suffix)
        ? new TupleLI(s.slice(0, (long) s.length - suffix.length), 1)
        : new TupleLI(s, 0);
  }

  public static RefSlice Split(G g, ByteSlice s, ByteSlice separator) {
    return SplitN(g, s, separator, -1);
  }

  public static RefSlice SplitN(G g, ByteSlice s, ByteSlice separator, long limit) {
    return limit == 0 ? RefSlice.NIL : parts(g, s, Splitting.split(s, separator, 0, limit));
  }

  public static RefSlice SplitAfter(G g, ByteSlice s, ByteSlice separator) {
    return SplitAfterN(g, s, separator, -1);
  }

  public static RefSlice SplitAfterN(G g, ByteSlice s, ByteSlice separator, long limit) {
    return limit == 0
        ? RefSlice.NIL
        : parts(g, s, Splitting.split(s, separator, separator.length, limit));
  }

  public static RefSlice Fields(G g, ByteSlice s) {
    return parts(g, s, Splitting.fields(s));
  }

  public static boolean Equal(G g, ByteSlice a, ByteSlice b) {
    return Search.equal(a, b);
  }

  public static ByteSlice Join(G g, RefSlice parts, ByteSlice separator) {
    TextBuffer out = new TextBuffer();
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        out.add(separator.array, separator.offset, separator.length);
      }
      ByteSlice part = (ByteSlice) Objects.requireNonNull(parts.get(i));
      out.add(part.array, part.offset, part.length);
    }
    return finished(g, out);
  }

  private static RefSlice parts(G g, ByteSlice s, Ranges ranges) {
    g.allocated(32L * ranges.count());
    Object[] parts = new Object[ranges.count()];
    for (int i = 0; i < parts.length; i++) {
      // The capacity ends with the part, so that appending to it spoils no other.
      parts[i] = s.slice(ranges.start(i), ranges.end(i), ranges.end(i));
    }
    return RefSlice.of(parts);
  }

  private static ByteSlice finished(G g, TextBuffer out) {
    g.allocated(out.length());
    return ByteSlice.sliceArray(out.array(), 0, out.length(), out.length());
  }
}
