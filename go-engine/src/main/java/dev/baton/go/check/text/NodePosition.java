package dev.baton.go.check.text;

import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.syntax.tree.TypeExpr;

/**
 * The position that the compiler gives an expression as such: that of the operator, dot or bracket
 * that makes it, where messages about its operands use the first character.
 */
public final class NodePosition {
  private NodePosition() {}

  public static int of(Expr expr) {
    return switch (expr) {
      case Expr.Selector e -> e.dotPos;
      case Expr.Index e -> e.lbrackPos;
      case Expr.Slice e -> e.lbrackPos;
      case Expr.TypeAssert e -> e.dotPos;
      case Expr.Call e -> e.lparenPos;
      case Expr.Binary e -> e.opPos;
      case Literal.Composite e -> e.lbracePos;
      case TypeExpr.Func e -> e.lparenPos;
      default -> expr.pos();
    };
  }
}
