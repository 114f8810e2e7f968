package dev.baton.go.runtime.tuple.triple;

import org.jspecify.annotations.Nullable;

/** Several results of the erased types in the name. */
public final class TupleLIL {
  public final @Nullable Object r0;
  public final int r1;
  public final @Nullable Object r2;

  public TupleLIL(@Nullable Object r0, int r1, @Nullable Object r2) {
    this.r0 = r0;
    this.r1 = r1;
    this.r2 = r2;
  }
}
