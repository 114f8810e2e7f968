package dev.baton.go.runtime.panic;

import dev.baton.go.runtime.Fault;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.GoPanic;
import dev.baton.go.runtime.method.ErrorMethod;
import dev.baton.go.runtime.method.RuntimeErrorMethod;
import dev.baton.go.runtime.type.BasicType;
import dev.baton.go.runtime.type.Method;
import dev.baton.go.runtime.type.NamedType;
import dev.baton.go.runtime.type.RefBoxed;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.runtime.type.TypeTable;
import dev.baton.go.runtime.value.GoString;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A {@code runtime.Error}: the value of the panics that the run-time system raises. */
public final class RuntimeError extends RefBoxed implements ErrorMethod, RuntimeErrorMethod {
  private final String text;

  private RuntimeError(Type type, String text) {
    super(type, GoString.of(text));
    this.text = text;
  }

  /** The interface value of a panic; a fault becomes an error when it is first asked for. */
  public static @Nullable Object valueOf(GoPanic panic) {
    if (panic.value() instanceof Fault fault) {
      panic.become(new RuntimeError(Types.of(fault.kind()), fault.text()));
    }
    return panic.value();
  }

  @Override
  public String toString() {
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

    static Type of(Fault.Kind kind) {
      return switch (kind) {
        case ERROR -> ERROR_STRING;
        case BOUNDS -> BOUNDS;
        case PLAIN -> PLAIN;
        case TYPE_ASSERTION -> TYPE_ASSERTION;
        case PANIC_NIL -> PANIC_NIL;
      };
    }

    private static Type named(String name) {
      return NamedType.predeclared("runtime", name, BasicType.STRING);
    }

    private static Type withMethods(Type type) {
      type.methods(Types::methods);
      return type;
    }

    private static List<Method> methods() {
      Method.Body error =
          (g, receiver, arguments) -> List.<@Nullable Object>of(Objects.requireNonNull(receiver));
      Method.Body nothing = (g, receiver, arguments) -> List.<@Nullable Object>of();
      return List.of(
          new Method("Error", "", TypeTable.STRING_FUNC, error),
          new Method("RuntimeError", "", TypeTable.PLAIN_FUNC, nothing));
    }
  }
}
