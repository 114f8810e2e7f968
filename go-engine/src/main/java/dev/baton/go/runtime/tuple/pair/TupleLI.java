package dev.baton.go.runtime.tuple.pair;

import org.jspecify.annotations.Nullable;

/** Several results of the erased types in the name. */
public final class TupleLI {
  public final @Nullable Object r0;
  public final int r1;

  public TupleLI(@Nullable Object r0, int r1) {
    this.r0 = r0;
    this.r1 = r1;
  }
}
