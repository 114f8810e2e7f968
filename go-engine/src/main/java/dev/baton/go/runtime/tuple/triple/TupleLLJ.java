package dev.baton.go.runtime.tuple.triple;

import org.jspecify.annotations.Nullable;

/** Several results of the erased types in the name. */
public final class TupleLLJ {
  public final @Nullable Object r0;
  public final @Nullable Object r1;
  public final long r2;

  public TupleLLJ(@Nullable Object r0, @Nullable Object r1, long r2) {
    this.r0 = r0;
    this.r1 = r1;
    this.r2 = r2;
  }
}
