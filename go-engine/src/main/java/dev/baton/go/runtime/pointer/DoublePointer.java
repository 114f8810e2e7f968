package dev.baton.go.runtime.pointer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pointer to float64. */
public abstract class DoublePointer extends Pointer {
  /** Go's {@code *p}. */
  public abstract double get();

  /** Go's {@code *p = value}. */
  public abstract void set(double value);

  @Override
  public final @Nullable Object load() {
    return get();
  }

  @Override
  public final void store(@Nullable Object plain) {
    set((Double) Objects.requireNonNull(plain));
  }
}
