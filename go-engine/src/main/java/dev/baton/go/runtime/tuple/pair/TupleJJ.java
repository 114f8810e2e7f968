package dev.baton.go.runtime.tuple.pair;

/** Several results of the erased types in the name. */
public final class TupleJJ {
  public final long r0;
  public final long r1;

  public TupleJJ(long r0, long r1) {
    this.r0 = r0;
    this.r1 = r1;
  }
}
