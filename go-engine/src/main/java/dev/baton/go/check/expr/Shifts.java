package dev.baton.go.check.expr;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Recording;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.value.Values;
import dev.baton.go.constant.Arithmetic;
import dev.baton.go.constant.Conversion;
import dev.baton.go.constant.IntValue;
import dev.baton.go.constant.Unknown;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Type;
import dev.baton.go.types.rule.Kinds;

/** Checks {@code x << y} and {@code x >> y}. */
final class Shifts {
  /** No constant is shifted further: the bits of the smallest float64. */
  private static final int MAX_COUNT = 1023 - 1 + 52;

  private final Session session;
  private final Values values;

  Shifts(Session session, Values values) {
    this.session = session;
    this.values = values;
  }

  Operand check(Expr result, int opPos, Operand x, Operator op, Operand count) {
    Value whole = x.value() == null ? null : Conversion.toInt(x.value());
    boolean integer = Kinds.allInteger(x.type()) || (x.isUntyped() && whole instanceof IntValue);
    if (!integer) {
      return notInteger(result, x);
    }
    Operand y = count(count);
    if (y.isInvalid()) {
      return x.failed(result);
    }
    if (whole != null) {
      if (y.isConstant()) {
        return constant(result, opPos, x, whole, op, y);
      }
      if (x.isUntyped()) {
        // The shift is done in the type that the result will have.
        Recording.Pending p = session.recording.pending(x.expr());
        if (p != null) {
          session.recording.remember(
              x.expr(), new Recording.Pending(true, p.mode(), p.type(), p.value()));
        }
        return Operand.value(result, x.type());
      }
    }
    return Kinds.allInteger(x.type()) ? Operand.value(result, x.type()) : notInteger(result, x);
  }

  private Operand notInteger(Expr result, Operand x) {
    session.error(x, "invalid operation: shifted operand " + session.text(x) + " must be integer");
    return x.failed(result);
  }

  private Operand count(Operand y) {
    Value value = y.value();
    if (value != null) {
      if (Conversion.toInt(value) instanceof IntValue i && i.sign() < 0) {
        session.error(y, "invalid operation: negative shift count " + session.text(y));
        return y.toInvalid();
      }
      // Also a count that is not used, as it is of an invalid shift, has to be a uint.
      return y.isUntyped() ? values.untyped().represent(y, Basic.UINT) : y;
    }
    if (Kinds.allInteger(y.type())) {
      return y;
    }
    if (y.isUntyped()) {
      return values.untyped().convert(y, Basic.UINT);
    }
    session.error(y, "invalid operation: shift count " + session.text(y) + " must be integer");
    return y.toInvalid();
  }

  private Operand constant(Expr result, int opPos, Operand x, Value whole, Operator op, Operand y) {
    Type type = Kinds.isInteger(x.type()) ? x.type() : Basic.UNTYPED_INT;
    Value count = y.value() == null ? Unknown.UNKNOWN : Conversion.toInt(y.value());
    if (whole == Unknown.UNKNOWN || y.value() == Unknown.UNKNOWN) {
      return Operand.constant(result, type, Unknown.UNKNOWN);
    }
    if (!(count instanceof IntValue n) || !n.isLong() || n.longValue() > MAX_COUNT) {
      session.error(y, "invalid operation: invalid shift count " + session.text(y));
      return x.failed(result);
    }
    Value value = Arithmetic.shift(whole, op, (int) n.longValue());
    return values.untyped().checkOverflow(Operand.constant(result, type, value), opPos);
  }
}
