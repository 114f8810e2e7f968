package dev.baton.go.check.info;

import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Var;
import java.util.List;

/**
 * One step in the initialisation of a package: {@code lhs = rhs}. Blank variables are in {@code
 * lhs} as well; there are several only if {@code rhs} is one call (or other expression) with
 * several values.
 */
public record Initializer(List<Var> lhs, Expr rhs) {
  public Initializer {
    lhs = List.copyOf(lhs);
  }
}
