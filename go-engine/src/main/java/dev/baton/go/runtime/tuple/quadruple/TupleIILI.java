package dev.baton.go.runtime.tuple.quadruple;

import org.jspecify.annotations.Nullable;

/** Several results of the erased types in the name. */
public final class TupleIILI {
  public final int r0;
  public final int r1;
  public final @Nullable Object r2;
  public final int r3;

  public TupleIILI(int r0, int r1, @Nullable Object r2, int r3) {
    this.r0 = r0;
    this.r1 = r1;
    this.r2 = r2;
    this.r3 = r3;
  }
}
