package dev.baton.go.check.stmt;

import dev.baton.go.check.text.NodePosition;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.SimpleStmt;
import java.util.List;

/** The statements that can stand after case in a select. */
final class Communication {
  private Communication() {}

  static boolean isValid(SimpleStmt stmt) {
    return switch (stmt) {
      case SimpleStmt.Send s -> true;
      case SimpleStmt.Expression s -> isReceive(s.x);
      case SimpleStmt.Assign s -> isReceive(s.rhs);
      case SimpleStmt.Define s -> isReceive(s.rhs);
      case SimpleStmt.Empty s -> false;
      case SimpleStmt.IncDec s -> false;
    };
  }

  private static boolean isReceive(List<Expr> values) {
    return values.size() == 1 && isReceive(values.getFirst());
  }

  private static boolean isReceive(Expr expr) {
    return expr.unparen() instanceof Expr.Unary u && u.op == Operator.ARROW;
  }

  static int position(SimpleStmt stmt) {
    return switch (stmt) {
      case SimpleStmt.Expression s -> NodePosition.of(s.x);
      case SimpleStmt.Assign s -> s.lhs.getFirst().errorPos();
      case SimpleStmt.Define s -> s.lhs.getFirst().errorPos();
      case SimpleStmt.IncDec s -> s.x.errorPos();
      case SimpleStmt.Send s -> s.chan.errorPos();
      case SimpleStmt.Empty s -> s.pos();
    };
  }
}
