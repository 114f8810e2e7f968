package dev.baton.go.library.regexp.syntax;

import dev.baton.go.library.unicode.Classes;
import dev.baton.go.library.unicode.Unicode;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.slice.IntSlice;
import dev.baton.go.runtime.value.GoString;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The functions of package regexp/syntax that are written in Java. Sets are pairs of bounds. */
public final class Syntax {
  private static final Map<String, int[]> CLASSES = new ConcurrentHashMap<>();

  private Syntax() {}

  /** The runes of a general category or a script; empty if there is no such class. */
  public static IntSlice unicodeRanges(G g, GoString name) {
    String wanted = name.toString();
    if (!Classes.exists(wanted)) {
      return IntSlice.of(new int[0]);
    }
    return IntSlice.of(CLASSES.computeIfAbsent(wanted, Syntax::runesOf).clone());
  }

  private static int[] runesOf(String name) {
    BitSet runes = new BitSet();
    for (int rune = 0; rune <= Character.MAX_CODE_POINT; rune++) {
      if (Classes.contains(name, rune)) {
        runes.set(rune);
      }
    }
    return ranges(runes);
  }

  /** The set with all runes that differ from one in it by case only. */
  public static IntSlice foldedRanges(G g, IntSlice set) {
    BitSet runes = new BitSet();
    for (int i = 0; i < set.length; i += 2) {
      runes.set(set.get(i), set.get(i + 1) + 1);
    }
    BitSet folded = (BitSet) runes.clone();
    for (int rune = runes.nextSetBit(0); rune >= 0; rune = runes.nextSetBit(rune + 1)) {
      int other = Unicode.SimpleFold(g, rune);
      while (other != rune) {
        folded.set(other);
        other = Unicode.SimpleFold(g, other);
      }
    }
    return IntSlice.of(ranges(folded));
  }

  private static int[] ranges(BitSet runes) {
    int[] bounds = new int[2 * runes.cardinality()];
    int count = 0;
    for (int low = runes.nextSetBit(0); low >= 0; low = runes.nextSetBit(bounds[count - 1] + 1)) {
      bounds[count++] = low;
      bounds[count++] = runes.nextClearBit(low) - 1;
    }
    return Arrays.copyOf(bounds, count);
  }
}
