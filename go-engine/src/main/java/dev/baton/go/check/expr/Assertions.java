package dev.baton.go.check.expr;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.info.Mode;
import dev.baton.go.check.part.Parts;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.rule.Kinds;
import dev.baton.go.types.rule.MissingMethod;

/** Checks type assertions. */
final class Assertions {
  private final Session session;
  private final Parts parts;

  Assertions(Session session, Parts parts) {
    this.session = session;
    this.parts = parts;
  }

  Operand check(Expr.TypeAssert e) {
    Operand x = parts.exprs().expr(null, e.x);
    if (x.isInvalid()) {
      return x.failed(e);
    }
    if (x.type() instanceof TypeParam) {
      session.error(
          x,
          "invalid operation: cannot use type assertion on type parameter value "
              + session.text(x));
      return x.failed(e);
    }
    if (!(x.type().underlying() instanceof Interface)) {
      session.error(x, "invalid operation: " + session.text(x) + " is not an interface");
      return x.failed(e);
    }
    Type type = parts.types().varType(e.type);
    if (type == Basic.INVALID) {
      return x.failed(e);
    }
    possible(e, x, type, false);
    return Operand.of(Mode.COMMA_OK, e, type);
  }

  /** Reports that no value of {@code type} can be in {@code x}. */
  void possible(Expr at, Operand x, Type type, boolean typeSwitch) {
    if (Kinds.isInterface(type)) {
      return;
    }
    MissingMethod missing = MissingMethod.of(type, x.type(), false);
    if (missing == null) {
      return;
    }
    String cause = missing.text(type, x.type(), session.qualifier());
    String wanted = session.text(type);
    session.error(
        at,
        typeSwitch
            ? "impossible type switch case: "
                + Session.text(at)
                + "\n\t"
                + session.text(x)
                + " cannot have dynamic type "
                + wanted
                + " "
                + cause
            : "impossible type assertion: "
                + Session.text(at)
                + "\n\t"
                + wanted
                + " does not implement "
                + session.text(x.type())
                + " "
                + cause);
  }
}
