package dev.baton.go.code.jvm;

import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.classfile.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a function returns.
 *
 * @param types of the results
 * @param variables that hold the results: those named, or, in a function with deferred calls, made
 *     for it; empty if there are none
 * @param exit where a return jumps to once the results are in the variables; null in a function
 *     without deferred calls
 * @param defers the local with the deferred calls, if any
 */
public record Returns(List<Type> types, List<Var> variables, @Nullable Label exit, int defers) {
  public Returns {
    types = List.copyOf(types);
    variables = List.copyOf(variables);
  }
}
