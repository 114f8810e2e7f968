package dev.baton.go.runtime.tuple.triple;

/** Several results of the erased types in the name. */
public final class TupleJJI {
  public final long r0;
  public final long r1;
  public final int r2;

  public TupleJJI(long r0, long r1, int r2) {
    this.r0 = r0;
    this.r1 = r1;
    this.r2 = r2;
  }
}
