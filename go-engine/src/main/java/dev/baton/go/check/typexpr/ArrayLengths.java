package dev.baton.go.check.typexpr;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.part.Parts;
import dev.baton.go.constant.Conversion;
import dev.baton.go.constant.IntValue;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Const;
import dev.baton.go.types.Obj;
import dev.baton.go.types.rule.Kinds;
import dev.baton.go.types.rule.Representation;

/** Checks the lengths of array types. */
final class ArrayLengths {
  private final Session session;
  private final Parts parts;

  ArrayLengths(Session session, Parts parts) {
    this.session = session;
    this.parts = parts;
  }

  /** The length, negative if it is wrong. */
  long check(Expr expr) {
    if (expr instanceof Ident ident) {
      // A name that is no constant may have been meant as a type parameter.
      Obj obj = session.env.scope.lookup(ident.name);
      if (obj == null) {
        session.error(
            ident, "undefined array length " + ident.name + " or missing type constraint");
        return -1;
      }
      if (!(obj instanceof Const)) {
        session.error(ident, "invalid array length " + ident.name);
        return -1;
      }
    }
    Operand x = parts.exprs().expr(null, expr);
    if (x.isInvalid()) {
      return -1;
    }
    Value value = x.value();
    if (value == null) {
      session.error(x, "array length " + session.text(x) + " must be constant");
      return -1;
    }
    if ((x.isUntyped() || Kinds.isInteger(x.type()))
        && Conversion.toInt(value) instanceof IntValue i
        && i.sign() >= 0
        && Representation.of(i, Basic.INT) != null) {
      return i.longValue();
    }
    session.error(
        x,
        Kinds.isInteger(x.type())
            ? "invalid array length " + session.text(x)
            : "array length " + session.text(x) + " must be integer");
    return -1;
  }
}
