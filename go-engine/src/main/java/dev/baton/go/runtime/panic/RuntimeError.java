package dev.baton.go.runtime.panic;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.method.ErrorMethod;
import dev.baton.go.runtime.method.RuntimeErrorMethod;
import dev.baton.go.runtime.type.BasicType;
import dev.baton.go.runtime.type.NamedType;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.runtime.type.TypeTable;
import dev.baton.go.runtime.type.part.Method;
import dev.baton.go.runtime.value.GoString;
import dev.baton.go.runtime.value.RefBoxed;
import java.util.List;
import java.util.Objects;

/** A {@code runtime.Error}: the value of the panics that the run-time system raises. */
public final class RuntimeError extends RefBoxed implements ErrorMethod, RuntimeErrorMethod {
  private final String text;

  private RuntimeError(Type type, String text) {
    super(type, GoString.of(text));
    this.text = text;
  }

  /** An error whose text begins with {@code runtime error: }. */
  static RuntimeError of(String text) {
    return new RuntimeError(Types.ERROR_STRING, "runtime error: " + text);
  }

  static RuntimeError bounds(String text) {
    return new RuntimeError(Types.BOUNDS, "runtime error: " + text);
  }

  /** An error without that beginning. */
  static RuntimeError plain(String text) {
    return new RuntimeError(Types.PLAIN, text);
  }

  static RuntimeError typeAssertion(String text) {
    return new RuntimeError(Types.TYPE_ASSERTION, text);
  }

  static RuntimeError panicNil() {
    return new RuntimeError(
        Types.PANIC_NIL, "panic called with nil argument (use GODEBUG=panicnil=1 to disable)");
  }

  public String text() {
    return text;
  }

  @Override
  public Object Error(G g) {
    return GoString.of(text);
  }

  @Override
  public void RuntimeError(G g) {
    // Marks run-time errors; Go's does nothing either.
  }

  /** The types that these errors show themselves with. */
  private static final class Types {
    static final Type ERROR_STRING = withMethods(named("errorString"));
    static final Type BOUNDS = withMethods(named("boundsError"));
    static final Type PLAIN = withMethods(named("plainError"));
    static final Type TYPE_ASSERTION = withMethods(named("TypeAssertionError").pointer());
    static final Type PANIC_NIL = withMethods(named("PanicNilError").pointer());

    private static Type named(String name) {
      return NamedType.predeclared("runtime", name, BasicType.STRING);
    }

    private static Type withMethods(Type type) {
      type.methods(Types::methods);
      return type;
    }

    private static List<Method> methods() {
      Method.Body error = (g, receiver, arguments) -> List.of(Objects.requireNonNull(receiver));
      Method.Body nothing = (g, receiver, arguments) -> List.of();
      return List.of(
          new Method("Error", "", TypeTable.STRING_FUNC, error),
          new Method("RuntimeError", "", TypeTable.PLAIN_FUNC, nothing));
    }
  }
}
