package dev.baton.go.runtime.type;

import dev.baton.go.runtime.Hashes;
import dev.baton.go.runtime.aggregate.Aggregates;
import dev.baton.go.runtime.kind.Kind;
import java.lang.reflect.Array;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code [n]T}. */
public final class ArrayType extends Type {
  private final Type elem;
  private final long length;

  ArrayType(Type elem, long length) {
    this.elem = elem;
    this.length = length;
  }

  public Type elem() {
    return elem;
  }

  public long length() {
    return length;
  }

  @Override
  public Kind kind() {
    return Kind.ARRAY;
  }

  @Override
  public String toString() {
    return "[" + length + "]" + elem;
  }

  @Override
  public boolean comparable() {
    return elem.comparable();
  }

  @Override
  public boolean equal(@Nullable Object a, @Nullable Object b) {
    for (int i = 0; i < length; i++) {
      if (!elem.equal(element(a, i), element(b, i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hash(@Nullable Object value) {
    int hash = 1;
    for (int i = 0; i < length; i++) {
      hash = Hashes.and(hash, elem.hash(element(value, i)));
    }
    return hash;
  }

  private @Nullable Object element(@Nullable Object array, int index) {
    return Elements.get(Objects.requireNonNull(array), index, elem);
  }

  @Override
  Object makeZero() {
    return switch (elem.kind()) {
      case BOOL -> new boolean[(int) length];
      case INT8, UINT8 -> new byte[(int) length];
      case INT16 -> new short[(int) length];
      case UINT16 -> new char[(int) length];
      case INT32, UINT32 -> new int[(int) length];
      case INT, INT64, UINT, UINT64, UINTPTR -> new long[(int) length];
      case FLOAT32 -> new float[(int) length];
      case FLOAT64 -> new double[(int) length];
      case ARRAY -> emptyAware(Objects.requireNonNull(elem.prototype()));
      default -> Aggregates.newArray(length, elem.prototype());
    };
  }

  private Object emptyAware(Object inner) {
    return length == 0
        ? Array.newInstance(inner.getClass(), 0)
        : Aggregates.newArray(length, inner);
  }
}
