package dev.baton.go.runtime.pointer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pointer to bool. */
public abstract class BoolPointer extends Pointer {
  /** Go's {@code *p}. */
  public abstract boolean get();

  /** Go's {@code *p = value}. */
  public abstract void set(boolean value);

  @Override
  public final @Nullable Object load() {
    return get();
  }

  @Override
  public final void store(@Nullable Object plain) {
    set((Boolean) Objects.requireNonNull(plain));
  }
}
