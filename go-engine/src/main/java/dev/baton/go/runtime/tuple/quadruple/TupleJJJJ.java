package dev.baton.go.runtime.tuple.quadruple;

/** Several results of the erased types in the name. */
public final class TupleJJJJ {
  public final long r0;
  public final long r1;
  public final long r2;
  public final long r3;

  public TupleJJJJ(long r0, long r1, long r2, long r3) {
    this.r0 = r0;
    this.r1 = r1;
    this.r2 = r2;
    this.r3 = r3;
  }
}
