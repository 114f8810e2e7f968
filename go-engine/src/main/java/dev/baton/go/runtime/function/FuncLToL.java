package dev.baton.go.runtime.function;

import dev.baton.go.runtime.G;
import org.jspecify.annotations.Nullable;

/** A func value of the erased signature in its name. */
public abstract class FuncLToL extends Function {
  public abstract @Nullable Object call(G g, @Nullable Object a);
}
