package dev.baton.go.runtime.tuple.quadruple;

import org.jspecify.annotations.Nullable;

/** Several results of the erased types in the name. */
public final class TupleJIJL {
  public final long r0;
  public final int r1;
  public final long r2;
  public final @Nullable Object r3;

  public TupleJIJL(long r0, int r1, long r2, @Nullable Object r3) {
    this.r0 = r0;
    this.r1 = r1;
    this.r2 = r2;
    this.r3 = r3;
  }
}
