package dev.baton.go.runtime.tuple.pair;

import org.jspecify.annotations.Nullable;

/** Several results of the erased types in the name. */
public final class TupleLJ {
  public final @Nullable Object r0;
  public final long r1;

  public TupleLJ(@Nullable Object r0, long r1) {
    this.r0 = r0;
    this.r1 = r1;
  }
}
