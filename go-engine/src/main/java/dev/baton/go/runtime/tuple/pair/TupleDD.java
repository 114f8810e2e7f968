package dev.baton.go.runtime.tuple.pair;

/** Several results of the erased types in the name. */
public final class TupleDD {
  public final double r0;
  public final double r1;

  public TupleDD(double r0, double r1) {
    this.r0 = r0;
    this.r1 = r1;
  }
}
