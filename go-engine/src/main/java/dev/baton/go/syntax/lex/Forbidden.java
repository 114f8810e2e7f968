package dev.baton.go.syntax.lex;

import java.util.Arrays;

/**
 * The characters of a text that Go allows nowhere, not even in comments: NUL, a byte order mark
 * that is not at the text's beginning, and what is no UTF-8. They are reported and otherwise as if
 * they were not there, so that a word goes on behind them. Offsets count from the text's beginning.
 */
final class Forbidden {
  static final Forbidden NONE = new Forbidden(new int[0]);

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** In the text as it is. */
  private final int[] offsets;

  private Forbidden(int[] offsets) {
    this.offsets = offsets;
  }

  /** Those of a text. */
  static Forbidden in(char[] text, int length) {
    int[] found = NONE.offsets;
    int count = 0;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      if (c > 0 && c < Character.MIN_SURROGATE) {
        continue;
      }
      if (Character.isSurrogate(c) && i + 1 < length && Character.isSurrogatePair(c, text[i + 1])) {
        i++;
      } else if (c == 0 || c == BYTE_ORDER_MARK || Character.isSurrogate(c)) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count + 1);
        }
        found[count++] = i;
      }
    }
    return count == 0 ? NONE : new Forbidden(Arrays.copyOf(found, count));
  }

  int count() {
    return offsets.length;
  }

  int offset(int index) {
    return offsets[index];
  }

  /** Takes them out of a text; returns the length that is left. */
  int removeFrom(char[] text, int length) {
    int to = offsets[0];
    for (int k = 0; k < offsets.length; k++) {
      int from = offsets[k] + 1;
      int end = k + 1 < offsets.length ? offsets[k + 1] : length;
      System.arraycopy(text, from, text, to, end - from);
      to += end - from;
    }
    return to;
  }

  /** How many stand before the character that is at an offset of the text without them. */
  int before(int cleanOffset) {
    int low = 0;
    int high = offsets.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (offsets[middle] - middle <= cleanOffset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many stand before an offset of the text as it is. */
  int beforeOriginal(int offset) {
    int found = Arrays.binarySearch(offsets, offset);
    return found < 0 ? -found - 1 : found;
  }

  /** What is said of such a character. */
  static String message(char c) {
    return switch (c) {
      case 0 -> "invalid NUL character";
      case BYTE_ORDER_MARK -> "invalid BOM in the middle of the file";
      default -> "invalid UTF-8 encoding";
    };
  }

  static boolean isByteOrderMark(char c) {
    return c == BYTE_ORDER_MARK;
  }
}
