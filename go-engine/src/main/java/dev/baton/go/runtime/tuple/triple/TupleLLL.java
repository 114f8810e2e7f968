package dev.baton.go.runtime.tuple.triple;

import org.jspecify.annotations.Nullable;

/** Several results of the erased types in the name. */
public final class TupleLLL {
  public final @Nullable Object r0;
  public final @Nullable Object r1;
  public final @Nullable Object r2;

  public TupleLLL(@Nullable Object r0, @Nullable Object r1, @Nullable Object r2) {
    this.r0 = r0;
    this.r1 = r1;
    this.r2 = r2;
  }
}
