package dev.baton.go.library.errors;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.aggregate.Aggregates;
import dev.baton.go.runtime.generated.Assertions;
import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.method.ErrorMethod;
import dev.baton.go.runtime.pointer.Pointer;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.type.InterfaceType;
import dev.baton.go.runtime.type.Interfaces;
import dev.baton.go.runtime.type.PointerType;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.runtime.value.GoString;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The functions of package errors that are written in Java. */
public final class Errors {
  private Errors() {}

  /** Whether {@code ==} on the value cannot panic. */
  public static boolean canCompare(G g, @Nullable Object value) {
    Type type = Interfaces.typeOf(value);
    return type == null || type.comparable();
  }

  /** Why {@code As} cannot fill a target, empty if it can. */
  public static GoString checkTarget(G g, Object target) {
    Type type = Interfaces.typeOf(target);
    if (type == null || type.kind() != Kind.POINTER || Interfaces.plain(target) == null) {
      return GoString.of("errors: target must be a non-nil pointer");
    }
    Type elem = ((PointerType) type.underlying()).elem();
    if (elem.kind() != Kind.INTERFACE && !(elem.box(elem.zero()) instanceof ErrorMethod)) {
      return GoString.of("errors: *target must be interface or implement error");
    }
    return GoString.EMPTY;
  }

  /** Puts an error where the target points to if it has the type for it. */
  public static boolean assign(G g, Object target, Object error) {
    Type elem =
        ((PointerType) Objects.requireNonNull(Interfaces.typeOf(target)).underlying()).elem();
    Object place = Objects.requireNonNull(Interfaces.plain(target));
    if (elem.underlying() instanceof InterfaceType wanted) {
      if (!wanted.holds(error)) {
        return false;
      }
      ((Pointer) place).store(error);
      return true;
    }
    if (Interfaces.typeOf(error) != elem) {
      return false;
    }
    Object plain = Interfaces.plain(error);
    switch (place) {
      case Pointer pointer -> pointer.store(plain);
      case Slice array -> Assertions.copyFromArray(array, Objects.requireNonNull(plain));
      default -> Aggregates.assign(place, Objects.requireNonNull(plain));
    }
    return true;
  }
}
