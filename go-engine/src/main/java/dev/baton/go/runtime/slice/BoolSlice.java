package dev.baton.go.runtime.slice;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.pointer.element.BoolElement;
import java.util.Arrays;

/** A slice of bool: the header of a part of an array that other slices may share. */
public final class BoolSlice extends Slice {
  /** The nil slice; what is sliced from it stays nil. */
  public static final BoolSlice NIL = new BoolSlice(new boolean[0], 0, 0, 0);

  private static final int ELEMENT_SIZE = 1;

  /** The shared array; this slice may touch {@code array[offset, offset + capacity)}. */
  public final boolean[] array;

  private BoolSlice(boolean[] array, int offset, int length, int capacity) {
    super(offset, length, capacity);
    this.array = array;
  }

  /** The slice of a whole array, as a composite literal makes it. */
  public static BoolSlice of(boolean[] array) {
    return new BoolSlice(array, 0, array.length, array.length);
  }

  /** Go's {@code make([]T, length, capacity)}. */
  public static BoolSlice make(G g, long length, long capacity) {
    int size = SliceBounds.makeSize(length, capacity, ELEMENT_SIZE);
    g.allocated(HEADER_BYTES + (long) size * ELEMENT_SIZE);
    return new BoolSlice(new boolean[size], 0, (int) length, size);
  }

  /** Go's {@code array[low:high]}; a {@code high} of -1 stands for the array's length. */
  public static BoolSlice sliceArray(boolean[] array, long low, long high) {
    SliceBounds.checkArray(low, high, array.length);
    return new BoolSlice(array, (int) low, (int) (high - low), array.length - (int) low);
  }

  /** Go's {@code array[low:high:max]}. */
  public static BoolSlice sliceArray(boolean[] array, long low, long high, long max) {
    SliceBounds.checkArray(low, high, max, array.length);
    return new BoolSlice(array, (int) low, (int) (high - low), (int) (max - low));
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
  public BoolSlice part(int low, long high) {
    return slice(low, high, high);
  }

  /** Go's {@code p[low:high]} of a pointer to an array. */
  public BoolSlice sliceArray(long low, long high) {
    SliceBounds.checkArray(low, high, length);
    return slice(low, high);
  }

  /** Go's {@code p[low:high:max]} of a pointer to an array. */
  public BoolSlice sliceArray(long low, long high, long max) {
    SliceBounds.checkArray(low, high, max, length);
    return slice(low, high, max);
  }

  /** The element at {@code index}. */
  public boolean get(long index) {
    return array[offset + Bounds.index(index, length)];
  }

  public void set(long index, boolean value) {
    array[offset + Bounds.index(index, length)] = value;
  }

  /** Go's {@code &s[index]}. */
  public BoolElement pointer(long index) {
    return new BoolElement(array, offset + Bounds.index(index, length));
  }

  /** Go's {@code s[low:high]}. */
  public BoolSlice slice(long low, long high) {
    SliceBounds.check(low, high, capacity);
    return new BoolSlice(array, offset + (int) low, (int) (high - low), capacity - (int) low);
  }

  /** Go's {@code s[low:]}. */
  public BoolSlice sliceFrom(long low) {
    SliceBounds.checkLow(low, length);
    return new BoolSlice(array, offset + (int) low, length - (int) low, capacity - (int) low);
  }

  /** Go's {@code s[low:high:max]}. */
  public BoolSlice slice(long low, long high, long max) {
    SliceBounds.check(low, high, max, capacity);
    return new BoolSlice(array, offset + (int) low, (int) (high - low), (int) (max - low));
  }

  /** Go's {@code append(s, value)}. */
  public BoolSlice append(G g, boolean value) {
    BoolSlice grown = length < capacity ? withLength(length + 1) : grow(g, length + 1);
    grown.array[grown.offset + length] = value;
    return grown;
  }

  /** Go's {@code append(s, more...)}. */
  public BoolSlice appendAll(G g, BoolSlice more) {
    if (more.length == 0) {
      return this;
    }
    int total = SliceBounds.total(length, more.length);
    BoolSlice grown = total <= capacity ? withLength(total) : grow(g, total);
    System.arraycopy(more.array, more.offset, grown.array, grown.offset + length, more.length);
    return grown;
  }

  private BoolSlice withLength(int newLength) {
    return new BoolSlice(array, offset, newLength, capacity);
  }

  private BoolSlice grow(G g, int newLength) {
    int newCapacity = Growth.capacity(newLength, capacity, ELEMENT_SIZE, true);
    g.allocated(HEADER_BYTES + (long) newCapacity * ELEMENT_SIZE);
    boolean[] copy = new boolean[newCapacity];
    System.arraycopy(array, offset, copy, 0, length);
    return new BoolSlice(copy, 0, newLength, newCapacity);
  }

  /** Go's {@code copy(target, source)}. */
  public static long copy(BoolSlice target, BoolSlice source) {
    int count = Math.min(target.length, source.length);
    System.arraycopy(source.array, source.offset, target.array, target.offset, count);
    return count;
  }

  /** Go's {@code clear(s)}. */
  public void clear() {
    Arrays.fill(array, offset, offset + length, false);
  }
}
