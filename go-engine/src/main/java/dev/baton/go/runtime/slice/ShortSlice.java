package dev.baton.go.runtime.slice;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.pointer.element.ShortElement;
import java.util.Arrays;

/** A slice of int16: the header of a part of an array that other slices may share. */
public final class ShortSlice extends Slice {
  /** The nil slice; what is sliced from it stays nil. */
  public static final ShortSlice NIL = new ShortSlice(new short[0], 0, 0, 0);

  private static final int ELEMENT_SIZE = 2;

  /** The shared array; this slice may touch {@code array[offset, offset + capacity)}. */
  public final short[] array;

  private ShortSlice(short[] array, int offset, int length, int capacity) {
    super(offset, length, capacity);
    this.array = array;
  }

  /** The slice of a whole array, as a composite literal makes it. */
  public static ShortSlice of(short[] array) {
    return new ShortSlice(array, 0, array.length, array.length);
  }

  /** Go's {@code make([]T, length, capacity)}. */
  public static ShortSlice make(G g, long length, long capacity) {
    int size = SliceBounds.makeSize(length, capacity, ELEMENT_SIZE);
    g.allocated(HEADER_BYTES + (long) size * ELEMENT_SIZE);
    return new ShortSlice(new short[size], 0, (int) length, size);
  }

  /** Go's {@code array[low:high]}; a {@code high} of -1 stands for the array's length. */
  public static ShortSlice sliceArray(short[] array, long low, long high) {
    SliceBounds.checkArray(low, high, array.length);
    return new ShortSlice(array, (int) low, (int) (high - low), array.length - (int) low);
  }

  /** Go's {@code array[low:high:max]}. */
  public static ShortSlice sliceArray(short[] array, long low, long high, long max) {
    SliceBounds.checkArray(low, high, max, array.length);
    return new ShortSlice(array, (int) low, (int) (high - low), (int) (max - low));
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
  public ShortSlice part(int low, long high) {
    return slice(low, high, high);
  }

  /** Go's {@code p[low:high]} of a pointer to an array. */
  public ShortSlice sliceArray(long low, long high) {
    SliceBounds.checkArray(low, high, length);
    return slice(low, high);
  }

  /** Go's {@code p[low:high:max]} of a pointer to an array. */
  public ShortSlice sliceArray(long low, long high, long max) {
    SliceBounds.checkArray(low, high, max, length);
    return slice(low, high, max);
  }

  /** The element at {@code index}. */
  public int get(long index) {
    return array[offset + Bounds.index(index, length)];
  }

  public void set(long index, int value) {
    array[offset + Bounds.index(index, length)] = (short) value;
  }

  /** Go's {@code &s[index]}. */
  public ShortElement pointer(long index) {
    return new ShortElement(array, offset + Bounds.index(index, length));
  }

  /** Go's {@code s[low:high]}. */
  public ShortSlice slice(long low, long high) {
    SliceBounds.check(low, high, capacity);
    return new ShortSlice(array, offset + (int) low, (int) (high - low), capacity - (int) low);
  }

  /** Go's {@code s[low:]}. */
  public ShortSlice sliceFrom(long low) {
    SliceBounds.checkLow(low, length);
    return new ShortSlice(array, offset + (int) low, length - (int) low, capacity - (int) low);
  }

  /** Go's {@code s[low:high:max]}. */
  public ShortSlice slice(long low, long high, long max) {
    SliceBounds.check(low, high, max, capacity);
    return new ShortSlice(array, offset + (int) low, (int) (high - low), (int) (max - low));
  }

  /** Go's {@code append(s, value)}. */
  public ShortSlice append(G g, int value) {
    ShortSlice grown = length < capacity ? withLength(length + 1) : grow(g, length + 1);
    grown.array[grown.offset + length] = (short) value;
    return grown;
  }

  /** Go's {@code append(s, more...)}. */
  public ShortSlice appendAll(G g, ShortSlice more) {
    if (more.length == 0) {
      return this;
    }
    int total = SliceBounds.total(length, more.length);
    ShortSlice grown = total <= capacity ? withLength(total) : grow(g, total);
    System.arraycopy(more.array, more.offset, grown.array, grown.offset + length, more.length);
    return grown;
  }

  private ShortSlice withLength(int newLength) {
    return new ShortSlice(array, offset, newLength, capacity);
  }

  private ShortSlice grow(G g, int newLength) {
    int newCapacity = Growth.capacity(newLength, capacity, ELEMENT_SIZE, true);
    g.allocated(HEADER_BYTES + (long) newCapacity * ELEMENT_SIZE);
    short[] copy = new short[newCapacity];
    System.arraycopy(array, offset, copy, 0, length);
    return new ShortSlice(copy, 0, newLength, newCapacity);
  }

  /** Go's {@code copy(target, source)}. */
  public static long copy(ShortSlice target, ShortSlice source) {
    int count = Math.min(target.length, source.length);
    System.arraycopy(source.array, source.offset, target.array, target.offset, count);
    return count;
  }

  /** Go's {@code clear(s)}. */
  public void clear() {
    Arrays.fill(array, offset, offset + length, (short) 0);
  }
}
