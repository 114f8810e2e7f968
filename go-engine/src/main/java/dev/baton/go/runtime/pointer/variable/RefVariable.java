package dev.baton.go.runtime.pointer.variable;

import dev.baton.go.runtime.pointer.RefPointer;
import org.jspecify.annotations.Nullable;

/**
 * A variable of anything that is no number, struct or array that outlives its frame, and the
 * pointer to it.
 */
public final class RefVariable extends RefPointer {
  public @Nullable Object value;

  public RefVariable(@Nullable Object value) {
    this.value = value;
  }

  @Override
  public @Nullable Object get() {
    return value;
  }

  @Override
  public void set(@Nullable Object value) {
    this.value = value;
  }

  @Override
  public Object base() {
    return this;
  }

  @Override
  public long place() {
    return 0;
  }
}
