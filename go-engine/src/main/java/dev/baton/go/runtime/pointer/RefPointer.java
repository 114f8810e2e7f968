package dev.baton.go.runtime.pointer;

import org.jspecify.annotations.Nullable;

/** A pointer to anything that is no number, struct or array. */
public abstract class RefPointer extends Pointer {
  /** Go's {@code *p}. */
  public abstract @Nullable Object get();

  /** Go's {@code *p = value}. */
  public abstract void set(@Nullable Object value);

  @Override
  public final @Nullable Object load() {
    return get();
  }

  @Override
  public final void store(@Nullable Object plain) {
    set(plain);
  }
}
