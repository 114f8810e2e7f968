package dev.baton.go.check.core;

import dev.baton.go.types.Basic;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.util.ArrayList;
import java.util.List;

/** Lists the types that were there and those that were wanted. */
public final class TypesSummary {
  private TypesSummary() {}

  public static String ofVars(Session session, List<Var> vars, boolean variadic) {
    List<Type> types = new ArrayList<>(vars.size());
    for (Var v : vars) {
      types.add(v.type());
    }
    return of(session, types, variadic);
  }

  /**
   * The types in parentheses; {@code variadic} says that the last one is a variadic parameter's.
   */
  public static String of(Session session, List<Type> types, boolean variadic) {
    StringBuilder out = new StringBuilder("(");
    for (int i = 0; i < types.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      boolean many = variadic && i == types.size() - 1;
      out.append(
          many && types.get(i) instanceof Slice s
              ? "..." + session.text(s.elem())
              : text(session, types.get(i)));
    }
    return out.append(')').toString();
  }

  private static String text(Session session, Type type) {
    if (type == Basic.INVALID) {
      return "unknown type";
    }
    if (type instanceof Basic b && b.kind().isUntyped()) {
      return b.kind().isNumeric() ? "number" : b.name().substring("untyped ".length());
    }
    return session.text(type);
  }
}
