package dev.baton.go.runtime.tuple.pair;

import org.jspecify.annotations.Nullable;

/** Several results of the erased types in the name. */
public final class TupleIL {
  public final int r0;
  public final @Nullable Object r1;

  public TupleIL(int r0, @Nullable Object r1) {
    this.r0 = r0;
    this.r1 = r1;
  }
}
