package dev.baton.go.runtime.tuple.triple;

/** Several results of the erased types in the name. */
public final class TupleDJJ {
  public final double r0;
  public final long r1;
  public final long r2;

  public TupleDJJ(double r0, long r1, long r2) {
    this.r0 = r0;
    this.r1 = r1;
    this.r2 = r2;
  }
}
