package dev.baton.go.runtime.function;

import dev.baton.go.runtime.G;
import org.jspecify.annotations.Nullable;

/** A func value of the erased signature in its name. */
public abstract class FuncLLToV extends Function {
  public abstract void call(G g, @Nullable Object a, @Nullable Object b);
}
