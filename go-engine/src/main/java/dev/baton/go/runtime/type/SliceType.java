package dev.baton.go.runtime.type;

import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.kind.Kind;
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
import org.jspecify.annotations.Nullable;

/** {@code []T}. */
public final class SliceType extends Type {
  private final Type elem;

  SliceType(Type elem) {
    this.elem = elem;
  }

  public Type elem() {
    return elem;
  }

  @Override
  public Kind kind() {
    return Kind.SLICE;
  }

  @Override
  public String toString() {
    return "[]" + elem;
  }

  @Override
  public boolean comparable() {
    return false;
  }

  @Override
  public boolean equal(@Nullable Object a, @Nullable Object b) {
    throw Panics.uncomparable(toString());
  }

  @Override
  public int hash(@Nullable Object value) {
    throw Panics.unhashable(toString());
  }

  @Override
  Slice makeZero() {
    return switch (elem.kind()) {
      case BOOL -> BoolSlice.NIL;
      case INT8, UINT8 -> ByteSlice.NIL;
      case INT16 -> ShortSlice.NIL;
      case UINT16 -> CharSlice.NIL;
      case INT32, UINT32 -> IntSlice.NIL;
      case INT, INT64, UINT, UINT64, UINTPTR -> LongSlice.NIL;
      case FLOAT32 -> FloatSlice.NIL;
      case FLOAT64 -> DoubleSlice.NIL;
      default -> RefSlice.NIL;
    };
  }
}
