package dev.baton.go.runtime.type;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.function.Function;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes func values out of Java code, for reflection. Any thread. */
@FunctionalInterface
public interface FunctionMaker {
  /** A func value of that type. */
  Function make(FuncType type, Code code);

  /** A function's code on plain values. */
  @FunctionalInterface
  interface Code {
    /** Calls it; a variadic function gets its slice as the last argument. */
    List<@Nullable Object> call(G g, List<@Nullable Object> arguments);
  }

  /** A function's code on the values that generated classes pass on. */
  @FunctionalInterface
  interface ErasedCode {
    /** Gives nothing, the one result, or several as an {@code Object[]}. */
    @Nullable Object call(G g, @Nullable Object[] arguments);
  }
}
