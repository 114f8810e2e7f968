package dev.baton.go.runtime.pointer.element;

import dev.baton.go.runtime.pointer.RefPointer;
import org.jspecify.annotations.Nullable;

/** A pointer to a reference in an array. */
public final class RefElement extends RefPointer {
  private final @Nullable Object[] array;
  private final int index;

  public RefElement(@Nullable Object[] array, int index) {
    this.array = array;
    this.index = index;
  }

  @Override
  public @Nullable Object get() {
    return array[index];
  }

  @Override
  public void set(@Nullable Object value) {
    array[index] = value;
  }

  @Override
  public Object base() {
    return array;
  }

  @Override
  public long place() {
    return index;
  }
}
