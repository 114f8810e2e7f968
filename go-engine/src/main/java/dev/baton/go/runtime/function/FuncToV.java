package dev.baton.go.runtime.function;

import dev.baton.go.runtime.G;

/** A func value of the erased signature in its name. */
public abstract class FuncToV extends Function {
  public abstract void call(G g);
}
