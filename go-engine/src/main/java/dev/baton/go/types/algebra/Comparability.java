package dev.baton.go.types.algebra;

import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.TypeSet;
import dev.baton.go.types.TypeText;
import dev.baton.go.types.Union;
import dev.baton.go.types.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which types {@code ==} applies to. */
public final class Comparability {
  private final boolean dynamic;
  private final List<Type> seen = new ArrayList<>();

  private Comparability(boolean dynamic) {
    this.dynamic = dynamic;
  }

  /** Whether {@code ==} may be written between values of the type; it may panic for interfaces. */
  public static boolean comparable(Type type) {
    return new Comparability(true).holds(type);
  }

  /** Whether {@code ==} never panics. */
  public static boolean strictly(Type type) {
    return new Comparability(false).holds(type);
  }

  /** Why values cannot be compared, or null if there is nothing to say beyond that. */
  public static @Nullable String cause(Type type, TypeText.Qualifier qualifier) {
    return switch (type.underlying()) {
      case Struct s -> {
        for (Var f : s.fields()) {
          if (!comparable(f.type())) {
            yield "struct containing " + TypeText.of(f.type(), qualifier) + " cannot be compared";
          }
        }
        yield null;
      }
      case ArrayType a ->
          comparable(a.elem()) ? null : TypeText.of(a, qualifier) + " cannot be compared";
      case Interface i -> {
        if (comparable(type)) {
          yield null;
        }
        yield TypeSets.of(i).isEmpty() ? "empty type set" : "incomparable types in type set";
      }
      default -> null;
    };
  }

  private boolean holds(Type type) {
    if (type instanceof Basic b) {
      return b.kind() != Basic.Kind.UNTYPED_NIL;
    }
    if (seen.contains(type)) {
      return true;
    }
    seen.add(type);
    return switch (type.underlying()) {
      case Basic b -> b.kind() != Basic.Kind.UNTYPED_NIL;
      case Pointer p -> true;
      case Chan c -> true;
      case Struct s -> allFields(s);
      case ArrayType a -> holds(a.elem());
      case Interface i -> (dynamic && !(type instanceof TypeParam)) || allTypes(TypeSets.of(i));
      default -> false;
    };
  }

  private boolean allFields(Struct struct) {
    for (Var f : struct.fields()) {
      if (!holds(f.type())) {
        return false;
      }
    }
    return true;
  }

  private boolean allTypes(TypeSet set) {
    List<Union.Term> terms = set.terms();
    if (terms == null) {
      return set.comparable();
    }
    if (terms.isEmpty()) {
      return false;
    }
    Comparability strict = new Comparability(false);
    strict.seen.addAll(seen);
    for (Union.Term t : terms) {
      if (!strict.holds(t.type())) {
        return false;
      }
    }
    return true;
  }
}
