package dev.baton.go.runtime.tuple.triple;

/** Several results of the erased types in the name. */
public final class TupleJIJ {
  public final long r0;
  public final int r1;
  public final long r2;

  public TupleJIJ(long r0, int r1, long r2) {
    this.r0 = r0;
    this.r1 = r1;
    this.r2 = r2;
  }
}
