package dev.baton.go.runtime.function;

import dev.baton.go.runtime.G;

/** A func value of the erased signature in its name. */
public abstract class FuncJJToV extends Function {
  public abstract void call(G g, long a, long b);
}
