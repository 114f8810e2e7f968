package dev.baton.go.update;

/**
 * The part in which two texts differ: what lies between what they have in common at their begins
 * and at their ends.
 *
 * @param start in both texts
 * @param oldEnd in the old text
 * @param newEnd in the new text
 */
record Difference(int start, int oldEnd, int newEnd) {
  /** How many characters are compared at once. */
  private static final int BLOCK = 512;

  static Difference of(String old, String now) {
    int length = Math.min(old.length(), now.length());
    int start = commonStart(old, now, length);
    int end = commonEnd(old, now, length - start);
    return new Difference(start, old.length() - end, now.length() - end);
  }

  /** Whether the new text may have characters there that Go allows nowhere. */
  boolean mayBeForbidden(String now) {
    return now.substring(start, newEnd)
        .chars()
        .anyMatch(c -> c == 0 || c == '\uFEFF' || Character.isSurrogate((char) c));
  }

  boolean isEmpty() {
    return start == oldEnd && start == newEnd;
  }

  private static int commonStart(String old, String now, int length) {
    int at = 0;
    while (at + BLOCK <= length && old.regionMatches(at, now, at, BLOCK)) {
      at += BLOCK;
    }
    while (at < length && old.charAt(at) == now.charAt(at)) {
      at++;
    }
    return at;
  }

  private static int commonEnd(String old, String now, int length) {
    int oldAt = old.length();
    int nowAt = now.length();
    int least = oldAt - length;
    while (oldAt - BLOCK >= least && old.regionMatches(oldAt - BLOCK, now, nowAt - BLOCK, BLOCK)) {
      oldAt -= BLOCK;
      nowAt -= BLOCK;
    }
    while (oldAt > least && old.charAt(oldAt - 1) == now.charAt(nowAt - 1)) {
      oldAt--;
      nowAt--;
    }
    return old.length() - oldAt;
  }
}
