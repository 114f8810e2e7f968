package dev.baton.go.runtime.memory;

import dev.baton.go.runtime.aggregate.Aggregates;
import dev.baton.go.runtime.slice.BoolSlice;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.slice.CharSlice;
import dev.baton.go.runtime.slice.DoubleSlice;
import dev.baton.go.runtime.slice.FloatSlice;
import dev.baton.go.runtime.slice.IntSlice;
import dev.baton.go.runtime.slice.LongSlice;
import dev.baton.go.runtime.slice.RefSlice;
import dev.baton.go.runtime.slice.ShortSlice;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.type.Layout;
import dev.baton.go.runtime.type.Type;
import java.lang.reflect.Array;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Slices of arrays whose types are known at run time only. */
public final class Slices {
  private Slices() {}

  /** Go's {@code a[low:high:max]} of an array. */
  public static Slice sliceArray(Object array, long low, long high, long max) {
    return switch (array) {
      case boolean[] a -> BoolSlice.sliceArray(a, low, high, max);
      case byte[] a -> ByteSlice.sliceArray(a, low, high, max);
      case short[] a -> ShortSlice.sliceArray(a, low, high, max);
      case char[] a -> CharSlice.sliceArray(a, low, high, max);
      case int[] a -> IntSlice.sliceArray(a, low, high, max);
      case long[] a -> LongSlice.sliceArray(a, low, high, max);
      case float[] a -> FloatSlice.sliceArray(a, low, high, max);
      case double[] a -> DoubleSlice.sliceArray(a, low, high, max);
      case Object[] a -> RefSlice.sliceArray(a, low, high, max);
      default -> throw new IllegalArgumentException("no array: " + array.getClass());
    };
  }

  /** The pointer to an array: a slice of all of it. */
  public static Slice whole(Object array) {
    int length = Array.getLength(array);
    return sliceArray(array, 0, length, length);
  }

  /** The elements from a location on; the array may be part of a larger variable. */
  public static Slice at(Location location, Type elem, long length, long capacity) {
    Location first = Leaf.element(location, elem);
    Object alone = first == null ? Leaf.aggregate(location, elem) : null;
    if (alone != null && capacity <= 1) {
      @Nullable Object[] cells = Aggregates.emptyCells(1, alone);
      cells[0] = alone;
      return sliceArray(cells, 0, length, capacity);
    }
    if (first == null || Leaf.following(first) < capacity) {
      throw Failure.tooShort(location, elem, capacity);
    }
    int index = Leaf.index(first);
    if (first.base instanceof Object[] cells) {
      Aggregates.fill(cells, index, index + (int) length, elem.prototype());
    }
    return sliceArray(first.base, index, index + length, index + capacity);
  }

  /** The same with as much capacity as there is, but no more than wanted. */
  public static Slice upTo(Location location, Type elem, long length, long capacity) {
    Location first = Leaf.element(location, elem);
    return first == null
        ? at(location, elem, length, length)
        : at(location, elem, length, Math.min(capacity, Math.max(length, Leaf.following(first))));
  }

  /** The zero value of the slice type, or a new array where there is a length without address. */
  static Slice unplaced(Type elem, long capacity) {
    Slice nil = (Slice) Objects.requireNonNull(elem.slice().zero());
    if (capacity == 0) {
      return nil;
    }
    Object array = Array.newInstance(nil.backingArray().getClass().componentType(), (int) capacity);
    return sliceArray(array, 0, capacity, capacity);
  }

  /** Where the first element of a slice is, or would be; null of the nil slice. */
  public static @Nullable Location start(Slice slice, Type elem) {
    return slice.isNil()
        ? null
        : new Location(slice.backingArray(), elem, slice.offset * Layout.size(elem));
  }
}
