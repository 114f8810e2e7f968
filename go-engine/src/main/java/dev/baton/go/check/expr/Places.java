package dev.baton.go.check.expr;

import dev.baton.go.check.info.Info;
import dev.baton.go.check.info.Selection;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Var;
import org.jspecify.annotations.Nullable;

/** Finds the variable that a place is part of. */
public final class Places {
  private Places() {}

  /**
   * The variable of which {@code expr}, which was checked, is all or a part: {@code x} of {@code
   * x.f[i]}, if no pointer, slice or map is on the way.
   */
  public static @Nullable Var variable(Expr expr, Info info) {
    return switch (expr) {
      case Ident e -> asVar(e, info);
      case Expr.Paren e -> variable(e.x, info);
      case Expr.Selector e -> {
        Selection s = info.selection(e);
        yield s == null ? asVar(e.sel, info) : s.indirect() ? null : variable(e.x, info);
      }
      case Expr.Index e ->
          info.typeOf(e.x).underlying() instanceof ArrayType ? variable(e.x, info) : null;
      default -> null;
    };
  }

  private static @Nullable Var asVar(Ident ident, Info info) {
    Obj obj = info.use(ident);
    return (obj == null ? info.def(ident) : obj) instanceof Var v ? v : null;
  }

  static void markAddressTaken(Expr expr, Info info) {
    Var v = variable(expr, info);
    if (v != null) {
      v.markAddressTaken();
    }
  }
}
