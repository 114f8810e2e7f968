package dev.baton.go.runtime.type;

import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.kind.Kind;
import org.jspecify.annotations.Nullable;

/** {@code map[K]V}. */
public final class MapType extends Type {
  private final Type key;
  private final Type elem;

  MapType(Type key, Type elem) {
    this.key = key;
    this.elem = elem;
  }

  public Type key() {
    return key;
  }

  public Type elem() {
    return elem;
  }

  @Override
  public Kind kind() {
    return Kind.MAP;
  }

  @Override
  public String toString() {
    return "map[" + key + "]" + elem;
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
  @Nullable Object makeZero() {
    return null;
  }
}
