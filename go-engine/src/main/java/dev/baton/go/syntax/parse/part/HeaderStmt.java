package dev.baton.go.syntax.parse.part;

import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.SimpleStmt;
import java.util.List;

/**
 * What may stand in the header of a control statement where elsewhere a simple statement stands.
 */
public sealed interface HeaderStmt {
  record Simple(SimpleStmt stmt) implements HeaderStmt {}

  /** {@code lhs = range x}. */
  record RangeClause(List<Expr> lhs, boolean define, int rangePos, Expr x) implements HeaderStmt {}

  /** {@code name := x.(type)}. */
  record NamedGuard(Ident name, int definePos, Expr.TypeSwitchGuard guard) implements HeaderStmt {
    /** The definition that it would be elsewhere. */
    public SimpleStmt asDefinition() {
      return new SimpleStmt.Define(List.of(name), definePos, List.of(guard));
    }
  }
}
