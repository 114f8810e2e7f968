package dev.baton.go.runtime.slice;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.pointer.element.ByteElement;
import dev.baton.go.runtime.pointer.element.UnsignedByteElement;
import java.util.Arrays;

/** A slice of int8 or uint8: the header of a part of an array that other slices may share. */
public final class ByteSlice extends Slice {
  /** The nil slice; what is sliced from it stays nil. */
  public static final ByteSlice NIL = new ByteSlice(new byte[0], 0, 0, 0);

  private static final int ELEMENT_SIZE = 1;

  /** The shared array; this slice may touch {@code array[offset, offset + capacity)}. */
  public final byte[] array;

  private ByteSlice(byte[] array, int offset, int length, int capacity) {
    super(offset, length, capacity);
    this.array = array;
  }

  /** The slice of a whole array, as a composite literal makes it. */
  public static ByteSlice of(byte[] array) {
    return new ByteSlice(array, 0, array.length, array.length);
  }

  /** Go's {@code make([]T, length, capacity)}. */
  public static ByteSlice make(G g, long length, long capacity) {
    int size = SliceBounds.makeSize(length, capacity, ELEMENT_SIZE);
    g.allocated(HEADER_BYTES + (long) size * ELEMENT_SIZE);
    return new ByteSlice(new byte[size], 0, (int) length, size);
  }

  /** Go's {@code array[low:high]}; a {@code high} of -1 stands for the array's length. */
  public static ByteSlice sliceArray(byte[] array, long low, long high) {
    SliceBounds.checkArray(low, high, array.length);
    return new ByteSlice(array, (int) low, (int) (high - low), array.length - (int) low);
  }

  /** Go's {@code array[low:high:max]}. */
  public static ByteSlice sliceArray(byte[] array, long low, long high, long max) {
    SliceBounds.checkArray(low, high, max, array.length);
    return new ByteSlice(array, (int) low, (int) (high - low), (int) (max - low));
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // Other empty arrays are not nil.
  public boolean isNil() {
    return array == NIL.array;
  }

  @Override
  public Object backingArray() {
    return array;
  }

  @Override
  public ByteSlice part(int low, long high) {
    return slice(low, high, high);
  }

  /** Go's {@code p[low:high]} of a pointer to an array. */
  public ByteSlice sliceArray(long low, long high) {
    SliceBounds.checkArray(low, high, length);
    return slice(low, high);
  }

  /** Go's {@code p[low:high:max]} of a pointer to an array. */
  public ByteSlice sliceArray(long low, long high, long max) {
    SliceBounds.checkArray(low, high, max, length);
    return slice(low, high, max);
  }

  /** The element at {@code index}, sign-extended as an int8. */
  public int get(long index) {
    return array[offset + Bounds.index(index, length)];
  }

  /** The element at {@code index} as a uint8. */
  public int getUnsigned(long index) {
    return array[offset + Bounds.index(index, length)] & 0xff;
  }

  /** Go's {@code &s[index]} of a uint8. */
  public UnsignedByteElement unsignedPointer(long index) {
    return new UnsignedByteElement(array, offset + Bounds.index(index, length));
  }

  public void set(long index, int value) {
    array[offset + Bounds.index(index, length)] = (byte) value;
  }

  /** Go's {@code &s[index]}. */
  public ByteElement pointer(long index) {
    return new ByteElement(array, offset + Bounds.index(index, length));
  }

  /** Go's {@code s[low:high]}. */
  public ByteSlice slice(long low, long high) {
    SliceBounds.check(low, high, capacity);
    return new ByteSlice(array, offset + (int) low, (int) (high - low), capacity - (int) low);
  }

  /** Go's {@code s[low:]}. */
  public ByteSlice sliceFrom(long low) {
    SliceBounds.checkLow(low, length);
    return new ByteSlice(array, offset + (int) low, length - (int) low, capacity - (int) low);
  }

  /** Go's {@code s[low:high:max]}. */
  public ByteSlice slice(long low, long high, long max) {
    SliceBounds.check(low, high, max, capacity);
    return new ByteSlice(array, offset + (int) low, (int) (high - low), (int) (max - low));
  }

  /** Go's {@code append(s, value)}. */
  public ByteSlice append(G g, int value) {
    ByteSlice grown = length < capacity ? withLength(length + 1) : grow(g, length + 1);
    grown.array[grown.offset + length] = (byte) value;
    return grown;
  }

  /** Go's {@code append(s, more...)}. */
  public ByteSlice appendAll(G g, ByteSlice more) {
    if (more.length == 0) {
      return this;
    }
    ByteSlice grown = extend(g, more.length);
    System.arraycopy(more.array, more.offset, grown.array, grown.offset + length, more.length);
    return grown;
  }

  /** The slice with so many more elements at its end, which the caller is to set. */
  public ByteSlice extend(G g, int count) {
    int total = SliceBounds.total(length, count);
    return total <= capacity ? withLength(total) : grow(g, total);
  }

  private ByteSlice withLength(int newLength) {
    return new ByteSlice(array, offset, newLength, capacity);
  }

  private ByteSlice grow(G g, int newLength) {
    int newCapacity = Growth.capacity(newLength, capacity, ELEMENT_SIZE, true);
    g.allocated(HEADER_BYTES + (long) newCapacity * ELEMENT_SIZE);
    byte[] copy = new byte[newCapacity];
    System.arraycopy(array, offset, copy, 0, length);
    return new ByteSlice(copy, 0, newLength, newCapacity);
  }

  /** Go's {@code copy(target, source)}. */
  public static long copy(ByteSlice target, ByteSlice source) {
    int count = Math.min(target.length, source.length);
    System.arraycopy(source.array, source.offset, target.array, target.offset, count);
    return count;
  }

  /** Go's {@code clear(s)}. */
  public void clear() {
    Arrays.fill(array, offset, offset + length, (byte) 0);
  }
}
