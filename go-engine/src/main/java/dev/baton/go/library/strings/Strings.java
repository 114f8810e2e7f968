package dev.baton.go.library.strings;

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

/** The functions of package strings that are written in Java. */
public final class Strings {
  private Strings() {}

  public static boolean Contains(G g, GoString s, GoString part) {
    return Search.index(s.readOnlyBytes(), part.readOnlyBytes()) >= 0;
  }

  public static boolean ContainsRune(G g, GoString s, int rune) {
    return Search.indexRune(s.readOnlyBytes(), rune) >= 0;
  }

  public static boolean ContainsAny(G g, GoString s, GoString chars) {
    return Search.indexAny(s.readOnlyBytes(), chars.readOnlyBytes()) >= 0;
  }

  public static boolean HasPrefix(G g, GoString s, GoString prefix) {
    return Search.hasPrefix(s.readOnlyBytes(), prefix.readOnlyBytes());
  }

  public static boolean HasSuffix(G g, GoString s, GoString suffix) {
    return Search.hasSuffix(s.readOnlyBytes(), suffix.readOnlyBytes());
  }

  public static long Index(G g, GoString s, GoString part) {
    return Search.index(s.readOnlyBytes(), part.readOnlyBytes());
  }

  public static long IndexByte(G g, GoString s, int wanted) {
    return Search.indexByte(s.readOnlyBytes(), wanted);
  }

  public static long IndexRune(G g, GoString s, int rune) {
    return Search.indexRune(s.readOnlyBytes(), rune);
  }

  public static long IndexAny(G g, GoString s, GoString chars) {
    return Search.indexAny(s.readOnlyBytes(), chars.readOnlyBytes());
  }

  public static long LastIndex(G g, GoString s, GoString part) {
    return Search.lastIndex(s.readOnlyBytes(), part.readOnlyBytes());
  }

  public static long LastIndexByte(G g, GoString s, int wanted) {
    return Search.lastIndexByte(s.readOnlyBytes(), wanted);
  }

  public static long LastIndexAny(G g, GoString s, GoString chars) {
    return Search.lastIndexAny(s.readOnlyBytes(), chars.readOnlyBytes());
  }

  public static long Count(G g, GoString s, GoString part) {
    return Search.count(s.readOnlyBytes(), part.readOnlyBytes());
  }

  public static long Compare(G g, GoString a, GoString b) {
    return Search.compare(a.readOnlyBytes(), b.readOnlyBytes());
  }

  public static boolean EqualFold(G g, GoString a, GoString b) {
    return Letters.equalFold(a.readOnlyBytes(), b.readOnlyBytes());
  }

  public static GoString Repeat(G g, GoString s, long count) {
    return GoString.wrap(Edits.repeat(g, s.readOnlyBytes(), count, "strings"));
  }

  public static GoString Replace(G g, GoString s, GoString old, GoString by, long limit) {
    if (limit == 0 || GoString.equal(old, by)) {
      return s;
    }
    return finished(
        g, Edits.replace(s.readOnlyBytes(), old.readOnlyBytes(), by.readOnlyBytes(), limit));
  }

  public static GoString ReplaceAll(G g, GoString s, GoString old, GoString by) {
    return Replace(g, s, old, by, -1);
  }

  public static GoString ToUpper(G g, GoString s) {
    return finished(g, Letters.map(s.readOnlyBytes(), Letters::toUpper));
  }

  public static GoString ToLower(G g, GoString s) {
    return finished(g, Letters.map(s.readOnlyBytes(), Letters::toLower));
  }

  public static GoString ToTitle(G g, GoString s) {
    return finished(g, Letters.map(s.readOnlyBytes(), Letters::toTitle));
  }

  public static GoString Title(G g, GoString s) {
    return finished(g, Edits.title(s.readOnlyBytes()));
  }

  public static GoString ToValidUTF8(G g, GoString s, GoString by) {
    return finished(g, Edits.toValid(s.readOnlyBytes(), by.readOnlyBytes()));
  }

  public static GoString TrimSpace(G g, GoString s) {
    int start = Splitting.spaceStart(s.readOnlyBytes());
    return s.slice(start, Splitting.spaceEnd(s.readOnlyBytes(), start));
  }

  public static GoString Trim(G g, GoString s, GoString chars) {
    int start = Splitting.trimmedStart(s.readOnlyBytes(), chars.readOnlyBytes());
    return s.slice(start, Splitting.trimmedEnd(s.readOnlyBytes(), start, chars.readOnlyBytes()));
  }

  public static GoString TrimLeft(G g, GoString s, GoString chars) {
    return s.sliceFrom(Splitting.trimmedStart(s.readOnlyBytes(), chars.readOnlyBytes()));
  }

  public static GoString TrimRight(G g, GoString s, GoString chars) {
    return s.slice(0, Splitting.trimmedEnd(s.readOnlyBytes(), 0, chars.readOnlyBytes()));
  }

  public static GoString TrimPrefix(G g, GoString s, GoString prefix) {
    return HasPrefix(g, s, prefix) ? s.sliceFrom(prefix.length()) : s;
  }

  public static GoString TrimSuffix(G g, GoString s, GoString suffix) {
    return HasSuffix(g, s, suffix) ? s.slice(0, (long) s.length() - suffix.length()) : s;
  }

  public static TupleLLI Cut(G g, GoString s, GoString separator) {
    int at = Search.index(s.readOnlyBytes(), separator.readOnlyBytes());
    return at < 0
        ? new TupleLLI(s, GoString.EMPTY, 0)
        : new TupleLLI(s.slice(0, at), s.sliceFrom(at + separator.length()), 1);
  }

  public static TupleLI CutPrefix(G g, GoString s, GoString prefix) {
    return HasPrefix(g, s, prefix)
        ? new TupleLI(s.sliceFrom(prefix.length()), 1)
        : new TupleLI(s, 0);
  }

  public static TupleLI CutSuffix(G g, GoString s, GoString suffix) {
    return HasSuffix(g, s, suffix)
        ? new TupleLI(s.slice(0, (long) s.length() - suffix.length()), 1)
        : new TupleLI(s, 0);
  }

  public static RefSlice Split(G g, GoString s, GoString separator) {
    return SplitN(g, s, separator, -1);
  }

  public static RefSlice SplitN(G g, GoString s, GoString separator, long limit) {
    return limit == 0
        ? RefSlice.NIL
        : parts(g, s, Splitting.split(s.readOnlyBytes(), separator.readOnlyBytes(), 0, limit));
  }

  public static RefSlice SplitAfter(G g, GoString s, GoString separator) {
    return SplitAfterN(g, s, separator, -1);
  }

  public static RefSlice SplitAfterN(G g, GoString s, GoString separator, long limit) {
    return limit == 0
        ? RefSlice.NIL
        : parts(
            g,
            s,
            Splitting.split(
                s.readOnlyBytes(), separator.readOnlyBytes(), separator.length(), limit));
  }

  public static RefSlice Fields(G g, GoString s) {
    return parts(g, s, Splitting.fields(s.readOnlyBytes()));
  }

  public static GoString Join(G g, RefSlice parts, GoString separator) {
    if (parts.length == 1) {
      return (GoString) Objects.requireNonNull(parts.get(0));
    }
    TextBuffer out = new TextBuffer();
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        out.add(separator);
      }
      out.add((GoString) Objects.requireNonNull(parts.get(i)));
    }
    return finished(g, out);
  }

  public static GoString Clone(G g, GoString s) {
    return GoString.ofBytes(g, s.readOnlyBytes());
  }

  /** The bytes of a builder as a string, not copied: a builder only ever adds behind them. */
  public static GoString view(G g, ByteSlice bytes) {
    return GoString.wrap(bytes.array, bytes.offset, bytes.length);
  }

  private static RefSlice parts(G g, GoString s, Ranges ranges) {
    g.allocated(32L * ranges.count());
    Object[] parts = new Object[ranges.count()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = s.slice(ranges.start(i), ranges.end(i));
    }
    return RefSlice.of(parts);
  }

  private static GoString finished(G g, TextBuffer out) {
    g.allocated(out.length());
    return GoString.wrap(out.array(), 0, out.length());
  }
}
