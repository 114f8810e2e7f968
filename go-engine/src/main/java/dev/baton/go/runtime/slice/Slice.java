package dev.baton.go.runtime.slice;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The header of a Go slice. Headers are immutable and never null: the nil slice of each kind is its
 * class's {@code NIL}. A pointer to an array is a header of all its elements too, or null.
 *
 * <p>A class for each JVM array type keeps elements unboxed and calls on elements monomorphic.
 */
public abstract sealed class Slice
    permits ByteSlice,
        ShortSlice,
        CharSlice,
        IntSlice,
        LongSlice,
        FloatSlice,
        DoubleSlice,
        BoolSlice,
        RefSlice {
  /** What a header costs, for the allocation account. */
  static final int HEADER_BYTES = 32;

  public final int offset;
  public final int length;
  public final int capacity;

  Slice(int offset, int length, int capacity) {
    this.offset = offset;
    this.length = length;
    this.capacity = capacity;
  }

  public final long len() {
    return length;
  }

  public final long cap() {
    return capacity;
  }

  public abstract boolean isNil();

  /** The Java array behind this slice, shared with other slices. */
  public abstract Object backingArray();

  /** Elements of this slice, which has so many, as a slice that cannot grow. */
  public abstract Slice part(int low, long high);

  /** Go's {@code ==} of pointers to arrays. */
  public static boolean samePlace(@Nullable Slice a, @Nullable Slice b) {
    return Objects.equals(a, b);
  }

  /**
   * Whether both begin at the same element: a pointer to an array is a slice of all of it, and is
   * compared so.
   */
  @Override
  @SuppressWarnings("ReferenceEquality") // It is the same element in the same array.
  public final boolean equals(@Nullable Object other) {
    return other instanceof Slice slice
        && slice.backingArray() == backingArray()
        && slice.offset == offset;
  }

  @Override
  public final int hashCode() {
    return 31 * System.identityHashCode(backingArray()) + offset;
  }
}
