package dev.baton.go.library.text;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which runes are the same letter but for their case, by Unicode's simple folding. */
final class Folds {
  /** No letter with cases comes after it. */
  private static final int LAST = 0x1ffff;

  private static final int DOTTED_CAPITAL_I = 0x130;
  private static final int DOTLESS_SMALL_I = 0x131;

  /** The next rune of each letter that has cases, beyond ASCII. */
  private static final Map<Integer, Integer> NEXT = next();

  private Folds() {}

  private static Map<Integer, Integer> next() {
    Map<Integer, TreeSet<Integer>> letters = new TreeMap<>();
    for (int rune = 0; rune <= LAST; rune++) {
      int folded = Character.toLowerCase(Character.toUpperCase(rune));
      boolean cased = folded != rune || Character.toUpperCase(rune) != rune;
      // These two are letters of their own except in Turkish.
      if (cased && rune != DOTTED_CAPITAL_I && rune != DOTLESS_SMALL_I) {
        TreeSet<Integer> letter = letters.computeIfAbsent(folded, absent -> new TreeSet<>());
        letter.add(rune);
        letter.add(folded);
      }
    }
    Map<Integer, Integer> next = new HashMap<>();
    for (TreeSet<Integer> letter : letters.values()) {
      int before = letter.last();
      for (int rune : letter) {
        next.put(before, rune);
        before = rune;
      }
    }
    return next;
  }

  /** The next rune of the same letter; the last leads to the first. */
  static int next(int rune) {
    return NEXT.getOrDefault(rune, rune);
  }
}
