package dev.baton.go.runtime.function;

import dev.baton.go.runtime.G;

/** A func value of the erased signature in its name. */
public abstract class FuncJJToI extends Function {
  public abstract int call(G g, long a, long b);
}
