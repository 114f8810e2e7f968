package dev.baton.go.runtime.function;

import dev.baton.go.runtime.G;
import org.jspecify.annotations.Nullable;

/** A func value of the erased signature in its name. */
public abstract class FuncLToI extends Function {
  public abstract int call(G g, @Nullable Object a);
}
