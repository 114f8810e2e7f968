package dev.baton.go.runtime.pointer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pointer to float32. */
public abstract class FloatPointer extends Pointer {
  /** Go's {@code *p}. */
  public abstract float get();

  /** Go's {@code *p = value}. */
  public abstract void set(float value);

  @Override
  public final @Nullable Object load() {
    return get();
  }

  @Override
  public final void store(@Nullable Object plain) {
    set((Float) Objects.requireNonNull(plain));
  }
}
