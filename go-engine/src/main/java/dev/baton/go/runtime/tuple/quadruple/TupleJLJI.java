package dev.baton.go.runtime.tuple.quadruple;

import org.jspecify.annotations.Nullable;

/** Several results of the erased types in the name. */
public final class TupleJLJI {
  public final long r0;
  public final @Nullable Object r1;
  public final long r2;
  public final int r3;

  public TupleJLJI(long r0, @Nullable Object r1, long r2, int r3) {
    this.r0 = r0;
    this.r1 = r1;
    this.r2 = r2;
    this.r3 = r3;
  }
}
