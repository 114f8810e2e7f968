package dev.baton.go.library.strconv;

import dev.baton.go.runtime.tuple.pair.TupleJJ;
import dev.baton.go.runtime.value.GoString;

/** Reads integers. */
public final class Integers {
  static final long GOOD = 0;
  static final long BAD_SYNTAX = 1;
  static final long BAD_RANGE = 2;
  private static final long BAD_BASE = 3;
  private static final long BAD_SIZE = 4;

  private Integers() {}

  /** A signed integer and its state; out of range it is the closest there is. */
  public static TupleJJ signed(GoString text, long base, long bitSize) {
    if (text.length() == 0) {
      return new TupleJJ(0, BAD_SYNTAX);
    }
    int first = text.byteAt(0);
    boolean negative = first == '-';
    GoString digits = negative || first == '+' ? text.sliceFrom(1) : text;
    TupleJJ magnitude = unsigned(digits, base, bitSize);
    if (magnitude.r1 != GOOD && magnitude.r1 != BAD_RANGE) {
      return new TupleJJ(0, magnitude.r1);
    }
    int size = bitSize == 0 ? Long.SIZE : (int) bitSize;
    long cutoff = 1L << (size - 1);
    long value = magnitude.r0;
    if (!negative && Long.compareUnsigned(value, cutoff) >= 0) {
      return new TupleJJ(cutoff - 1, BAD_RANGE);
    }
    if (negative && Long.compareUnsigned(value, cutoff) > 0) {
      return new TupleJJ(-cutoff, BAD_RANGE);
    }
    return new TupleJJ(negative ? -value : value, GOOD);
  }

  /** An unsigned integer and its state; out of range it is the largest there is. */
  public static TupleJJ unsigned(GoString text, long base, long bitSize) {
    if (text.length() == 0) {
      return new TupleJJ(0, BAD_SYNTAX);
    }
    if (base != 0 && (base < 2 || base > 36)) {
      return new TupleJJ(0, BAD_BASE);
    }
    if (bitSize < 0 || bitSize > Long.SIZE) {
      return new TupleJJ(0, BAD_SIZE);
    }
    int start = base == 0 ? prefixLength(text) : 0;
    long radix = base == 0 ? radix(text, start) : base;
    if (base == 0 && !underscoresFit(text)) {
      return new TupleJJ(0, BAD_SYNTAX);
    }
    return digits(text, start, radix, base == 0, bitSize == 0 ? Long.SIZE : (int) bitSize);
  }

  private static TupleJJ digits(
      GoString text, int start, long radix, boolean underscores, int size) {
    long limit = size == Long.SIZE ? -1 : (1L << size) - 1;
    long cutoff = Long.divideUnsigned(-1, radix) + 1;
    long value = 0;
    boolean any = false;
    boolean over = false;
    for (int i = start; i < text.length(); i++) {
      int next = text.byteAt(i);
      if (next == '_' && underscores) {
        continue;
      }
      int digit = Character.digit(next, 36);
      if (next >= 0x80 || digit < 0 || digit >= radix) {
        return new TupleJJ(0, BAD_SYNTAX);
      }
      any = true;
      over |= Long.compareUnsigned(value, cutoff) >= 0;
      long scaled = value * radix;
      value = scaled + digit;
      over |= Long.compareUnsigned(value, scaled) < 0 || Long.compareUnsigned(value, limit) > 0;
    }
    if (!any) {
      return new TupleJJ(0, BAD_SYNTAX);
    }
    return over ? new TupleJJ(limit, BAD_RANGE) : new TupleJJ(value, GOOD);
  }

  private static int prefixLength(GoString text) {
    if (text.byteAt(0) != '0') {
      return 0;
    }
    if (text.length() >= 3) {
      return switch (text.byteAt(1) | 0x20) {
        case 'b', 'o', 'x' -> 2;
        default -> 1;
      };
    }
    return text.length() > 1 ? 1 : 0;
  }

  private static long radix(GoString text, int prefix) {
    if (prefix < 2) {
      return prefix == 1 ? 8 : 10;
    }
    return switch (text.byteAt(1) | 0x20) {
      case 'b' -> 2;
      case 'o' -> 8;
      default -> 16;
    };
  }

  /** Whether all underscores stand between digits, or between a base's prefix and a digit. */
  static boolean underscoresFit(GoString text) {
    int start = text.length() > 0 && (text.byteAt(0) == '-' || text.byteAt(0) == '+') ? 1 : 0;
    boolean hexadecimal = false;
    boolean afterDigit = false;
    int at = start;
    if (text.length() - start >= 2 && text.byteAt(start) == '0') {
      int letter = text.byteAt(start + 1) | 0x20;
      if (letter == 'b' || letter == 'o' || letter == 'x') {
        hexadecimal = letter == 'x';
        afterDigit = true;
        at = start + 2;
      }
    }
    boolean afterUnderscore = false;
    for (; at < text.length(); at++) {
      int next = text.byteAt(at);
      if (next == '_') {
        if (!afterDigit) {
          return false;
        }
        afterUnderscore = true;
        afterDigit = false;
      } else {
        boolean digit = Character.digit(next, hexadecimal ? 16 : 10) >= 0;
        if (afterUnderscore && !digit) {
          return false;
        }
        afterUnderscore = false;
        afterDigit = digit;
      }
    }
    return !afterUnderscore;
  }
}
