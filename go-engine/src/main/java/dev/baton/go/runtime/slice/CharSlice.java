package dev.baton.go.runtime.slice;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.pointer.element.CharElement;
import java.util.Arrays;

/** A slice of uint16: the header of a part of an array that other slices may share. */
public final class CharSlice extends Slice {
  /** The nil slice; what is sliced from it stays nil. */
  public static final CharSlice NIL = new CharSlice(new char[0], 0, 0, 0);

  private static final int ELEMENT_SIZE = 2;

  /** The shared array; this slice may touch {@code array[offset, offset + capacity)}. */
  public final char[] array;

  private CharSlice(char[] array, int offset, int length, int capacity) {
    super(offset, length, capacity);
    this.array = array;
  }

  /** The slice of a whole array, as a composite literal makes it. */
  public static CharSlice of(char[] array) {
    return new CharSlice(array, 0, array.length, array.length);
  }

  /** Go's {@code make([]T, length, capacity)}. */
  public static CharSlice make(G g, long length, long capacity) {
    int size = SliceBounds.makeSize(length, capacity, ELEMENT_SIZE);
    g.allocated(HEADER_BYTES + (long) size * ELEMENT_SIZE);
    return new CharSlice(new char[size], 0, (int) length, size);
  }

  /** Go's {@code array[low:high]}; a {@code high} of -1 stands for the array's length. */
  public static CharSlice sliceArray(char[] array, long low, long high) {
    SliceBounds.checkArray(low, high, array.length);
    return new CharSlice(array, (int) low, (int) (high - low), array.length - (int) low);
  }

  /** Go's {@code array[low:high:max]}. */
  public static CharSlice sliceArray(char[] array, long low, long high, long max) {
    SliceBounds.checkArray(low, high, max, array.length);
    return new CharSlice(array, (int) low, (int) (high - low), (int) (max - low));
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
  public CharSlice part(int low, long high) {
    return slice(low, high, high);
  }

  /** Go's {@code p[low:high]} of a pointer to an array. */
  public CharSlice sliceArray(long low, long high) {
    SliceBounds.checkArray(low, high, length);
    return slice(low, high);
  }

  /** Go's {@code p[low:high:max]} of a pointer to an array. */
  public CharSlice sliceArray(long low, long high, long max) {
    SliceBounds.checkArray(low, high, max, length);
    return slice(low, high, max);
  }

  /** The element at {@code index}. */
  public int get(long index) {
    return array[offset + Bounds.index(index, length)];
  }

  public void set(long index, int value) {
    array[offset + Bounds.index(index, length)] = (char) value;
  }

  /** Go's {@code &s[index]}. */
  public CharElement pointer(long index) {
    return new CharElement(array, offset + Bounds.index(index, length));
  }

  /** Go's {@code s[low:high]}. */
  public CharSlice slice(long low, long high) {
    SliceBounds.check(low, high, capacity);
    return new CharSlice(array, offset + (int) low, (int) (high - low), capacity - (int) low);
  }

  /** Go's {@code s[low:]}. */
  public CharSlice sliceFrom(long low) {
    SliceBounds.checkLow(low, length);
    return new CharSlice(array, offset + (int) low, length - (int) low, capacity - (int) low);
  }

  /** Go's {@code s[low:high:max]}. */
  public CharSlice slice(long low, long high, long max) {
    SliceBounds.check(low, high, max, capacity);
    return new CharSlice(array, offset + (int) low, (int) (high - low), (int) (max - low));
  }

  /** Go's {@code append(s, value)}. */
  public CharSlice append(G g, int value) {
    CharSlice grown = length < capacity ? withLength(length + 1) : grow(g, length + 1);
    grown.array[grown.offset + length] = (char) value;
    return grown;
  }

  /** Go's {@code append(s, more...)}. */
  public CharSlice appendAll(G g, CharSlice more) {
    if (more.length == 0) {
      return this;
    }
    int total = SliceBounds.total(length, more.length);
    CharSlice grown = total <= capacity ? withLength(total) : grow(g, total);
    System.arraycopy(more.array, more.offset, grown.array, grown.offset + length, more.length);
    return grown;
  }

  private CharSlice withLength(int newLength) {
    return new CharSlice(array, offset, newLength, capacity);
  }

  private CharSlice grow(G g, int newLength) {
    int newCapacity = Growth.capacity(newLength, capacity, ELEMENT_SIZE, true);
    g.allocated(HEADER_BYTES + (long) newCapacity * ELEMENT_SIZE);
    char[] copy = new char[newCapacity];
    System.arraycopy(array, offset, copy, 0, length);
    return new CharSlice(copy, 0, newLength, newCapacity);
  }

  /** Go's {@code copy(target, source)}. */
  public static long copy(CharSlice target, CharSlice source) {
    int count = Math.min(target.length, source.length);
    System.arraycopy(source.array, source.offset, target.array, target.offset, count);
    return count;
  }

  /** Go's {@code clear(s)}. */
  public void clear() {
    Arrays.fill(array, offset, offset + length, '\0');
  }
}
