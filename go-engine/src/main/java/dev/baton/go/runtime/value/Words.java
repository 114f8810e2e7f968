package dev.baton.go.runtime.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Work on runs of bytes, eight at a time. Callers keep within the arrays. */
public final class Words {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Words() {}

  private static long longAt(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }

  private static int intAt(byte[] bytes, int at) {
    return (int) INT.get(bytes, at);
  }

  /** Whether two runs hold the same bytes. */
  static boolean equal(byte[] a, int atA, byte[] b, int atB, int length) {
    if (length >= Long.BYTES) {
      int last = length - Long.BYTES;
      for (int i = 0; i < last; i += Long.BYTES) {
        if (longAt(a, atA + i) != longAt(b, atB + i)) {
          return false;
        }
      }
      // The last eight bytes may overlap those before.
      return longAt(a, atA + last) == longAt(b, atB + last);
    }
    return shortEqual(a, atA, b, atB, length);
  }

  private static boolean shortEqual(byte[] a, int atA, byte[] b, int atB, int length) {
    if (length >= Integer.BYTES) {
      int last = length - Integer.BYTES;
      return intAt(a, atA) == intAt(b, atB) && intAt(a, atA + last) == intAt(b, atB + last);
    }
    for (int i = 0; i < length; i++) {
      if (a[atA + i] != b[atB + i]) {
        return false;
      }
    }
    return true;
  }

  /** A hash of a run of bytes, never 0. */
  static int hash(byte[] bytes, int offset, int length) {
    long hash = length * MULTIPLIER;
    int at = offset;
    int end = offset + length;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      hash = mix(hash ^ longAt(bytes, at));
    }
    long rest = 0;
    for (; at < end; at++) {
      rest = rest << Byte.SIZE | (bytes[at] & 0xff);
    }
    int folded = (int) (mix(hash ^ rest) >>> Integer.SIZE);
    return folded == 0 ? 1 : folded;
  }

  private static long mix(long value) {
    long product = value * MULTIPLIER;
    return product ^ product >>> Integer.SIZE;
  }

  /** The first place of a byte in {@code bytes[from, to)}, -1 if it is not there. */
  public static int indexOf(byte[] bytes, int from, int to, byte wanted) {
    long pattern = (wanted & 0xff) * ONES;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long difference = longAt(bytes, at) ^ pattern;
      // The lowest of the bits that are left is in the first byte that is zero.
      long zeros = (difference - ONES) & ~difference & HIGH_BITS;
      if (zeros != 0) {
        return at + (Long.numberOfTrailingZeros(zeros) >>> 3);
      }
    }
    for (; at < to; at++) {
      if (bytes[at] == wanted) {
        return at;
      }
    }
    return -1;
  }
}
