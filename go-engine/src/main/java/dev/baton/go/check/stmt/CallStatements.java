package dev.baton.go.check.stmt;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.info.Mode;
import dev.baton.go.check.info.TypeAndValue;
import dev.baton.go.check.part.Parts;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.types.Builtin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks expressions that stand as statements, and go and defer. */
final class CallStatements {
  private final Session session;
  private final Parts parts;

  CallStatements(Session session, Parts parts) {
    this.session = session;
    this.parts = parts;
  }

  /** What an expression is good for as a statement. */
  private enum Kind {
    CONVERSION,
    EXPRESSION,
    STATEMENT
  }

  void expression(SimpleStmt.Expression s) {
    Operand x = parts.exprs().raw(null, s.x, null, false);
    if (x.isInvalid()) {
      return;
    }
    if (x.mode() == Mode.BUILTIN) {
      session.error(x, session.text(x) + " must be called");
    } else if (x.mode() == Mode.TYPE) {
      session.error(x, session.text(x) + " is not an expression");
    } else if (kind(s.x) != Kind.STATEMENT) {
      session.error(x, session.text(x) + " is not used");
    }
  }

  void suspended(String word, Expr call) {
    if (!(call instanceof Expr.Call)) {
      session.error(call, "expression in " + word + " must be function call");
      parts.exprs().use(List.of(call));
      return;
    }
    Operand x = parts.exprs().raw(null, call, null, false);
    if (x.isInvalid()) {
      return;
    }
    switch (kind(call)) {
      case CONVERSION ->
          session.error(x, word + " requires function call, not conversion " + session.text(x));
      case EXPRESSION -> session.error(x, word + " discards result of " + session.text(x));
      case STATEMENT -> {}
    }
  }

  private Kind kind(Expr expr) {
    return switch (expr) {
      case Expr.Paren e -> kind(e.x);
      case Expr.Unary e -> e.op == Operator.ARROW ? Kind.STATEMENT : Kind.EXPRESSION;
      case Expr.Call e -> call(e.fun);
      default -> Kind.EXPRESSION;
    };
  }

  private Kind call(Expr fun) {
    TypeAndValue known = session.info().get(fun);
    if (known != null && known.mode() == Mode.TYPE) {
      return Kind.CONVERSION;
    }
    Builtin builtin = builtin(fun.unparen());
    return builtin == null || builtin.builtin().statement() ? Kind.STATEMENT : Kind.EXPRESSION;
  }

  private @Nullable Builtin builtin(Expr fun) {
    Ident ident = fun instanceof Ident i ? i : fun instanceof Expr.Selector s ? s.sel : null;
    return ident != null && session.info().use(ident) instanceof Builtin b ? b : null;
  }
}
