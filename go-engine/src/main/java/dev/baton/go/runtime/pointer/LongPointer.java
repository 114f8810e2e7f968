package dev.baton.go.runtime.pointer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pointer to a 64-bit integer. */
public abstract class LongPointer extends Pointer {
  /** Go's {@code *p}. */
  public abstract long get();

  /** Go's {@code *p = value}. */
  public abstract void set(long value);

  @Override
  public final @Nullable Object load() {
    return get();
  }

  @Override
  public final void store(@Nullable Object plain) {
    set((Long) Objects.requireNonNull(plain));
  }
}
