package dev.baton.go.check.expr;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.value.Values;
import dev.baton.go.constant.Arithmetic;
import dev.baton.go.constant.ComplexValue;
import dev.baton.go.constant.Conversion;
import dev.baton.go.constant.Unknown;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Type;
import dev.baton.go.types.algebra.Identity;
import dev.baton.go.types.rule.Kinds;
import org.jspecify.annotations.Nullable;

/** Checks operators between two operands. */
final class BinaryOperators {
  private final Session session;
  private final Parts parts;
  private final Values values;
  private final Shifts shifts;
  private final Comparisons comparisons;

  BinaryOperators(Session session, Parts parts, Values values, Comparisons comparisons) {
    this.session = session;
    this.parts = parts;
    this.values = values;
    this.shifts = new Shifts(session, values);
    this.comparisons = comparisons;
  }

  /** {@code left op right}; {@code whole} is null for an assignment {@code left op= right}. */
  Operand check(Expr.@Nullable Binary whole, Expr left, Operator op, Expr right) {
    Expr result = whole == null ? left : whole;
    Operand x = parts.exprs().expr(null, left);
    Operand y = parts.exprs().expr(null, right);
    if (x.isInvalid() || y.isInvalid()) {
      return x.failed(result);
    }
    if (op.isShift()) {
      return shifts.check(result, whole == null ? left.pos() : whole.opPos, x, op, y);
    }
    Operand[] matched = match(x, y);
    if (matched[0].isInvalid() || matched[1].isInvalid()) {
      return x.failed(result);
    }
    x = matched[0];
    y = matched[1];
    if (op.isComparison()) {
      return comparisons.check(x, op, y, false).withExpr(result);
    }
    if (!Identity.identical(x.type(), y.type())) {
      mismatch(whole, x, op, y);
      return x.failed(result);
    }
    if (!Kinds.all(x.type(), property(op))) {
      session.error(x, "invalid operation: operator " + op + " not defined on " + session.text(x));
      return x.failed(result);
    }
    if ((op == Operator.QUO || op == Operator.REM) && isDivisionByZero(x, y)) {
      session.error(y, "invalid operation: division by zero");
      return x.failed(result);
    }
    Value a = x.value();
    Value b = y.value();
    if (a == null || b == null) {
      return Operand.value(result, x.type());
    }
    if (a == Unknown.UNKNOWN || b == Unknown.UNKNOWN) {
      return Operand.constant(result, x.type(), Unknown.UNKNOWN);
    }
    Value value = Arithmetic.binary(a, op, b, Kinds.isInteger(x.type()));
    int opPos = whole == null ? left.pos() : whole.opPos;
    return values.untyped().checkOverflow(Operand.constant(result, x.type(), value), opPos);
  }

  private void mismatch(Expr.@Nullable Binary whole, Operand x, Operator op, Operand y) {
    if (x.type() == Basic.INVALID || y.type() == Basic.INVALID) {
      return;
    }
    String text =
        whole != null
            ? Session.text(whole)
            : Session.text(x.expr()) + " " + op + "= " + Session.text(y.expr());
    session.error(x, "invalid operation: " + text + mismatched(x.type(), y.type()));
  }

  private String mismatched(Type x, Type y) {
    return " (mismatched types " + session.text(x) + " and " + session.text(y) + ")";
  }

  private static boolean isDivisionByZero(Operand x, Operand y) {
    Value divisor = y.value();
    return divisor != null
        && divisor != Unknown.UNKNOWN
        && (x.isConstant() || Kinds.allInteger(x.type()))
        && (Conversion.isZero(divisor)
            || (Kinds.all(x.type(), Basic.Kind::isComplex) && isTiny(divisor)));
  }

  /** Whether the divisor of a complex number is so small that its square is 0. */
  private static boolean isTiny(Value divisor) {
    return divisor instanceof ComplexValue c
        ? Conversion.isZero(square(c.re())) && Conversion.isZero(square(c.im()))
        : Conversion.isZero(square(divisor));
  }

  private static Value square(Value x) {
    return Arithmetic.binary(x, Operator.MUL, x, false);
  }

  private static Kinds.Property property(Operator op) {
    return switch (op) {
      case ADD -> kind -> kind.isNumeric() || kind.isString();
      case SUB, MUL, QUO -> Basic.Kind::isNumeric;
      case LAND, LOR -> Basic.Kind::isBoolean;
      default -> Basic.Kind::isInteger;
    };
  }

  /** Converts the operands to one type if one of them is untyped and they may go together. */
  Operand[] match(Operand x, Operand y) {
    if (!mayConvert(x, y)) {
      return new Operand[] {x, y};
    }
    Operand a = values.untyped().convert(x, y.type());
    if (a.isInvalid()) {
      return new Operand[] {a, y};
    }
    return new Operand[] {a, values.untyped().convert(y, a.type())};
  }

  private static boolean mayConvert(Operand x, Operand y) {
    Type a = x.type();
    Type b = y.type();
    if (!x.isUntyped() && !y.isUntyped()) {
      return false;
    }
    if (Kinds.isProperInterface(a) || Kinds.isProperInterface(b)) {
      return true;
    }
    if (Kinds.all(a, Basic.Kind::isBoolean) != Kinds.all(b, Basic.Kind::isBoolean)
        || Kinds.all(a, Basic.Kind::isString) != Kinds.all(b, Basic.Kind::isString)) {
      return false;
    }
    if (x.isNil()) {
      return Kinds.hasNil(b);
    }
    if (y.isNil()) {
      return Kinds.hasNil(a);
    }
    return !(a.underlying() instanceof Pointer) && !(b.underlying() instanceof Pointer);
  }
}
