package dev.baton.go.runtime.slice;

/**
 * The header of a Go slice. Headers are immutable and never null: the nil slice of each kind is its
 * class's {@code NIL}.
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
}
