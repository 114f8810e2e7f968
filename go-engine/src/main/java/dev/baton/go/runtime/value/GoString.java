package dev.baton.go.runtime.value;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.slice.Bounds;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.slice.SliceBounds;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A Go string: any bytes, usually UTF-8. Never null; substrings share the bytes. */
public final class GoString {
  public static final GoString EMPTY = new GoString(new byte[0], 0, 0);

  private static final int HEADER_BYTES = 40;

  private final byte[] bytes;
  private final int offset;
  private final int length;

  /** 0 until computed. */
  private int hash;

  private GoString(byte[] bytes, int offset, int length) {
    this.bytes = bytes;
    this.offset = offset;
    this.length = length;
  }

  /** The UTF-8 form of a Java string. */
  public static GoString of(String text) {
    return wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A string whose bytes are the characters of a Java string, which are all below 256. */
  public static GoString latin1(String text) {
    return wrap(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A string over bytes that nobody will change. */
  public static GoString wrap(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new GoString(bytes, 0, bytes.length);
  }

  /** A string over a part of bytes that nobody will change. */
  public static GoString wrap(byte[] bytes, int offset, int length) {
    return length == 0 ? EMPTY : new GoString(bytes, offset, length);
  }

  /** The same, but an empty one remembers its place as well. */
  public static GoString placed(byte[] bytes, int offset, int length) {
    return new GoString(bytes, offset, length);
  }

  /** Whether it is empty and nowhere in particular. */
  public boolean isUnplaced() {
    return bytes.length == 0;
  }

  /** A copy of the bytes. */
  public static GoString copyOf(byte[] bytes, int offset, int length) {
    return wrap(Arrays.copyOfRange(bytes, offset, offset + length));
  }

  /** Bootstrap of a dynamic constant: a literal's bytes as characters. */
  public static GoString constant(
      MethodHandles.Lookup lookup, String name, Class<?> type, String bytes) {
    return latin1(bytes);
  }

  public int length() {
    return length;
  }

  /** The byte at {@code index}, 0 to 255. */
  public int at(long index) {
    return bytes[offset + Bounds.index(index, length)] & 0xff;
  }

  /** The byte at the sum of a counter and a constant, 0 to 255. */
  public int at(int counter, int addend) {
    return bytes[offset + Bounds.index(counter, length, addend)] & 0xff;
  }

  /** The byte at an index known to be within. */
  public int byteAt(int index) {
    return bytes[offset + index] & 0xff;
  }

  /** Go's {@code s[low:high]}. */
  public GoString slice(long low, long high) {
    SliceBounds.checkArray(low, high, length);
    return part((int) low, (int) high);
  }

  /** Go's {@code s[low:]}. */
  public GoString sliceFrom(long low) {
    SliceBounds.checkArray(low, length, length);
    return part((int) low, length);
  }

  private GoString part(int low, int high) {
    return low == 0 && high == length ? this : wrap(bytes, offset + low, high - low);
  }

  /** The rune at {@code index} in the low 32 bits, the number of its bytes above. */
  public long decode(long index) {
    int at = offset + (int) index;
    int first = bytes[at];
    return first >= 0 ? 1L << 32 | first : Utf8.decode(bytes, at, offset + length);
  }

  public static GoString concat(G g, GoString a, GoString b) {
    if (a.length == 0) {
      return b;
    }
    if (b.length == 0) {
      return a;
    }
    byte[] joined = allocate(g, (long) a.length + b.length);
    a.copyTo(joined, 0);
    b.copyTo(joined, a.length);
    return new GoString(joined, 0, joined.length);
  }

  public static GoString concat(G g, GoString a, GoString b, GoString c) {
    byte[] joined = allocate(g, (long) a.length + b.length + c.length);
    a.copyTo(joined, 0);
    b.copyTo(joined, a.length);
    c.copyTo(joined, a.length + b.length);
    return wrap(joined);
  }

  public static GoString concat(G g, GoString[] parts) {
    long total = 0;
    for (GoString part : parts) {
      total += part.length;
    }
    byte[] joined = allocate(g, total);
    int at = 0;
    for (GoString part : parts) {
      part.copyTo(joined, at);
      at += part.length;
    }
    return wrap(joined);
  }

  private static byte[] allocate(G g, long size) {
    if (size > Integer.MAX_VALUE - 8) {
      throw new OutOfMemoryError("a string of " + size + " bytes");
    }
    g.allocated(HEADER_BYTES + size);
    return new byte[(int) size];
  }

  /** Go's {@code string(bytes)}. */
  public static GoString ofBytes(G g, ByteSlice source) {
    byte[] copy = allocate(g, source.length);
    System.arraycopy(source.array, source.offset, copy, 0, source.length);
    return wrap(copy);
  }

  /** Go's {@code []byte(text)}. */
  public static ByteSlice toBytes(G g, GoString text) {
    byte[] copy = allocate(g, text.length);
    text.copyTo(copy, 0);
    return ByteSlice.of(copy);
  }

  /** Go's {@code append(bytes, text...)}; the slice comes first, as it is evaluated. */
  public static ByteSlice append(ByteSlice bytes, G g, GoString text) {
    if (text.length == 0) {
      return bytes;
    }
    ByteSlice grown = bytes.extend(g, text.length);
    text.copyTo(grown.array, grown.offset + bytes.length);
    return grown;
  }

  /** Go's {@code copy(bytes, text)}. */
  public static long copy(ByteSlice bytes, GoString text) {
    int count = Math.min(bytes.length, text.length);
    text.copyTo(bytes.array, bytes.offset, count);
    return count;
  }

  /** The bytes as a slice that nobody may write to. */
  public ByteSlice readOnlyBytes() {
    return ByteSlice.sliceArray(bytes, offset, (long) offset + length);
  }

  /** Go's {@code a == b}. */
  @SuppressWarnings("ReferenceEquality") // The short way; the bytes decide.
  public static boolean equal(GoString a, GoString b) {
    return a == b
        || (a.length == b.length && Words.equal(a.bytes, a.offset, b.bytes, b.offset, a.length));
  }

  /** Below, at or above 0 as a is less than, equal to or greater than b, byte for byte. */
  public static int compare(GoString a, GoString b) {
    return Arrays.compareUnsigned(
        a.bytes, a.offset, a.offset + a.length, b.bytes, b.offset, b.offset + b.length);
  }

  public void copyTo(byte[] target, int at) {
    System.arraycopy(bytes, offset, target, at, length);
  }

  /** Copies the first bytes. */
  public void copyTo(byte[] target, int at, int count) {
    System.arraycopy(bytes, offset, target, at, count);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GoString string && equal(this, string);
  }

  @Override
  public int hashCode() {
    int known = hash;
    if (known == 0) {
      known = Words.hash(bytes, offset, length);
      hash = known;
    }
    return known;
  }

  /** The text as Java has it; bytes that are no UTF-8 become U+FFFD. */
  @Override
  public String toString() {
    return new String(bytes, offset, length, StandardCharsets.UTF_8);
  }
}
