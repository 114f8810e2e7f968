package dev.baton.go.runtime.pointer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pointer to an integer of at most 32 bits. */
public abstract class IntPointer extends Pointer {
  /** Go's {@code *p}. */
  public abstract int get();

  /** Go's {@code *p = value}. */
  public abstract void set(int value);

  @Override
  public final @Nullable Object load() {
    return get();
  }

  @Override
  public final void store(@Nullable Object plain) {
    set((Integer) Objects.requireNonNull(plain));
  }
}
