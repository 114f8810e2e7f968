package dev.baton.go.runtime.tuple.pair;

/** Several results of the erased types in the name. */
public final class TupleJI {
  public final long r0;
  public final int r1;

  public TupleJI(long r0, int r1) {
    this.r0 = r0;
    this.r1 = r1;
  }
}
