package dev.baton.go.link.function;

import dev.baton.go.types.Func;
import dev.baton.go.types.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the declarations of functions. Called under the compile lock. */
public interface Functions {
  /**
   * The function's checked body; null if it has none, since it is implemented in Java.
   *
   * @param func a declared function or method, not an instance
   */
  @Nullable FunctionSource source(Func func, List<Type> typeArgs);
}
