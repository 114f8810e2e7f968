package dev.baton.go.runtime.slice;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.aggregate.Aggregates;
import dev.baton.go.runtime.pointer.element.RefElement;
import org.jspecify.annotations.Nullable;

/**
 * A slice of anything that is a Java reference.
 *
 * <p>INVARIANT: cells within a slice's length hold a proper value; cells between length and
 * capacity may still be null where the zero value is not null. Slicing into them fills them from
 * the prototype (see {@link Aggregates#newArray}). Elements that live in place (structs and arrays,
 * "aggregates") are objects of their own in each cell, for pointers lead to those objects.
 */
public final class RefSlice extends Slice {
  /** The nil slice; what is sliced from it stays nil. */
  public static final RefSlice NIL = new RefSlice(new Object[0], 0, 0, 0);

  private static final int REFERENCE_SIZE = 8;

  /** The shared array; this slice may touch {@code array[offset, offset + capacity)}. */
  public final @Nullable Object[] array;

  private RefSlice(@Nullable Object[] array, int offset, int length, int capacity) {
    super(offset, length, capacity);
    this.array = array;
  }

  /** The slice of a whole array, as a composite literal makes it. */
  public static RefSlice of(@Nullable Object[] array) {
    return new RefSlice(array, 0, array.length, array.length);
  }

  /** Go's {@code make([]T, length, capacity)}. */
  public static RefSlice make(G g, long length, long capacity, @Nullable Object prototype) {
    int size = SliceBounds.makeSize(length, capacity, REFERENCE_SIZE);
    g.allocated(HEADER_BYTES + (long) size * REFERENCE_SIZE);
    @Nullable Object[] array = Aggregates.emptyCells(size, prototype);
    Aggregates.fill(array, 0, (int) length, prototype);
    return new RefSlice(array, 0, (int) length, size);
  }

  /** Go's {@code array[low:high]}; a {@code high} of -1 stands for the array's length. */
  public static RefSlice sliceArray(@Nullable Object[] array, long low, long high) {
    SliceBounds.checkArray(low, high, array.length);
    return new RefSlice(array, (int) low, (int) (high - low), array.length - (int) low);
  }

  /** Go's {@code array[low:high:max]}. */
  public static RefSlice sliceArray(@Nullable Object[] array, long low, long high, long max) {
    SliceBounds.checkArray(low, high, max, array.length);
    return new RefSlice(array, (int) low, (int) (high - low), (int) (max - low));
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
  public RefSlice part(int low, long high) {
    return slice(low, high, high);
  }

  /** Go's {@code p[low:high]} of a pointer to an array. */
  public RefSlice sliceArray(long low, long high) {
    SliceBounds.checkArray(low, high, length);
    return slice(low, high);
  }

  /** Go's {@code p[low:high:max]} of a pointer to an array. */
  public RefSlice sliceArray(long low, long high, long max) {
    SliceBounds.checkArray(low, high, max, length);
    return slice(low, high, max);
  }

  public @Nullable Object get(long index) {
    return array[offset + Bounds.index(index, length)];
  }

  public void set(long index, @Nullable Object value) {
    array[offset + Bounds.index(index, length)] = value;
  }

  /** Go's {@code &s[index]}, for elements that are not aggregates. */
  public RefElement pointer(long index) {
    return new RefElement(array, offset + Bounds.index(index, length));
  }

  /** Go's {@code s[low:high]} for elements whose zero value is null. */
  public RefSlice slice(long low, long high) {
    SliceBounds.check(low, high, capacity);
    return new RefSlice(array, offset + (int) low, (int) (high - low), capacity - (int) low);
  }

  /** Go's {@code s[low:high]}. */
  public RefSlice slice(long low, long high, @Nullable Object prototype) {
    RefSlice part = slice(low, high);
    fillUpTo(high, prototype);
    return part;
  }

  /** Go's {@code s[low:]}. */
  public RefSlice sliceFrom(long low) {
    SliceBounds.checkLow(low, length);
    return new RefSlice(array, offset + (int) low, length - (int) low, capacity - (int) low);
  }

  /** Go's {@code s[low:high:max]} for elements whose zero value is null. */
  public RefSlice slice(long low, long high, long max) {
    SliceBounds.check(low, high, max, capacity);
    return new RefSlice(array, offset + (int) low, (int) (high - low), (int) (max - low));
  }

  /** Go's {@code s[low:high:max]}. */
  public RefSlice slice(long low, long high, long max, @Nullable Object prototype) {
    RefSlice part = slice(low, high, max);
    fillUpTo(high, prototype);
    return part;
  }

  private void fillUpTo(long high, @Nullable Object prototype) {
    if (high > length) {
      Aggregates.fill(array, offset + length, offset + (int) high, prototype);
    }
  }

  /**
   * Go's {@code append(s, value)}; the size of an element is negative when it holds no pointers.
   */
  public RefSlice append(G g, @Nullable Object value, int elementSize) {
    RefSlice grown = length < capacity ? withLength(length + 1) : grow(g, length + 1, elementSize);
    grown.array[grown.offset + length] = value;
    return grown;
  }

  /** Go's {@code append(s, more...)} for elements that are not aggregates. */
  public RefSlice appendAll(G g, RefSlice more, int elementSize) {
    if (more.length == 0) {
      return this;
    }
    int total = SliceBounds.total(length, more.length);
    RefSlice grown = total <= capacity ? withLength(total) : grow(g, total, elementSize);
    System.arraycopy(more.array, more.offset, grown.array, grown.offset + length, more.length);
    return grown;
  }

  /** {@link #append} of a struct or an array; the value given is nobody else's. */
  public RefSlice appendAggregate(G g, Object freshCopy, int elementSize) {
    RefSlice grown =
        length < capacity
            ? withLength(length + 1)
            : growAggregates(g, length + 1, elementSize, freshCopy);
    int cell = grown.offset + length;
    Object present = grown.array[cell];
    if (present == null) {
      grown.array[cell] = freshCopy;
    } else {
      Aggregates.assign(present, freshCopy);
    }
    return grown;
  }

  /** {@link #appendAll} for structs or arrays. */
  public RefSlice appendAllAggregates(G g, RefSlice more, int elementSize) {
    if (more.length == 0) {
      return this;
    }
    int total = SliceBounds.total(length, more.length);
    RefSlice grown =
        total <= capacity
            ? withLength(total)
            : growAggregates(g, total, elementSize, more.array[more.offset]);
    Aggregates.move(more.array, more.offset, grown.array, grown.offset + length, more.length);
    return grown;
  }

  private RefSlice withLength(int newLength) {
    return new RefSlice(array, offset, newLength, capacity);
  }

  private RefSlice grow(G g, int newLength, int elementSize) {
    int newCapacity = grownCapacity(g, newLength, elementSize);
    @Nullable Object[] cells = new Object[newCapacity];
    System.arraycopy(array, offset, cells, 0, length);
    return new RefSlice(cells, 0, newLength, newCapacity);
  }

  private RefSlice growAggregates(G g, int newLength, int elementSize, @Nullable Object element) {
    int newCapacity = grownCapacity(g, newLength, elementSize);
    @Nullable Object[] cells = Aggregates.emptyCells(newCapacity, element);
    Aggregates.move(array, offset, cells, 0, length);
    return new RefSlice(cells, 0, newLength, newCapacity);
  }

  private int grownCapacity(G g, int newLength, int elementSize) {
    int newCapacity = Growth.capacity(newLength, capacity, Math.abs(elementSize), elementSize <= 0);
    g.allocated(HEADER_BYTES + (long) newCapacity * REFERENCE_SIZE);
    return newCapacity;
  }

  /** Go's {@code copy(target, source)} for elements that are not aggregates. */
  public static long copy(RefSlice target, RefSlice source) {
    int count = Math.min(target.length, source.length);
    System.arraycopy(source.array, source.offset, target.array, target.offset, count);
    return count;
  }

  /** {@link #copy} for structs or arrays. */
  public static long copyAggregates(RefSlice target, RefSlice source) {
    int count = Math.min(target.length, source.length);
    Aggregates.move(source.array, source.offset, target.array, target.offset, count);
    return count;
  }

  /** Go's {@code clear(s)}. */
  public void clear(@Nullable Object prototype) {
    Aggregates.clear(array, offset, offset + length, prototype);
  }
}
