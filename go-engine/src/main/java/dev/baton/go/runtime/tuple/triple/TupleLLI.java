package dev.baton.go.runtime.tuple.triple;

import org.jspecify.annotations.Nullable;

/** Several results of the erased types in the name. */
public final class TupleLLI {
  public final @Nullable Object r0;
  public final @Nullable Object r1;
  public final int r2;

  public TupleLLI(@Nullable Object r0, @Nullable Object r1, int r2) {
    this.r0 = r0;
    this.r1 = r1;
    this.r2 = r2;
  }
}
