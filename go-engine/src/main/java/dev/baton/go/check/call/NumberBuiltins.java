package dev.baton.go.check.call;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.value.Values;
import dev.baton.go.constant.Arithmetic;
import dev.baton.go.constant.ComplexValue;
import dev.baton.go.constant.Conversion;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Builtin;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Union;
import dev.baton.go.types.algebra.Identity;
import dev.baton.go.types.rule.Kinds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks {@code complex}, {@code real}, {@code imag}, {@code min} and {@code max}. */
final class NumberBuiltins {
  private final Session session;
  private final Parts parts;
  private final Values values;

  NumberBuiltins(Session session, Parts parts, Values values) {
    this.session = session;
    this.parts = parts;
    this.values = values;
  }

  Operand complex(Expr.Call call, Operand a, Operand b) {
    Operand x = a;
    Operand y = b;
    if (x.isUntyped() && y.isUntyped()) {
      if (x.isConstant() && y.isConstant()) {
        x = asFloat(x);
        y = asFloat(y);
      } else {
        x = values.untyped().convert(x, Basic.FLOAT64);
        y = values.untyped().convert(y, Basic.FLOAT64);
      }
    } else if (x.isUntyped()) {
      x = values.untyped().convert(x, y.type());
    } else if (y.isUntyped()) {
      y = values.untyped().convert(y, x.type());
    }
    if (x.isInvalid() || y.isInvalid()) {
      return Operand.invalid(call);
    }
    if (!Identity.identical(x.type(), y.type())) {
      session.error(
          x,
          "invalid operation: "
              + Session.text(call)
              + " (mismatched types "
              + session.text(x.type())
              + " and "
              + session.text(y.type())
              + ")");
      return Operand.invalid(call);
    }
    Type type = complexOf(x.type());
    if (isUnsupported(x, Builtin.Id.COMPLEX, NumberBuiltins::complexOf)) {
      return Operand.invalid(call);
    }
    if (type == null) {
      session.error(
          x,
          "invalid argument: arguments have type "
              + session.text(x.type())
              + ", expected floating-point");
      return Operand.invalid(call);
    }
    Value re = x.value();
    Value im = y.value();
    return re != null && im != null
        ? Operand.constant(
            call, type, new ComplexValue(Conversion.toFloat(re), Conversion.toFloat(im)))
        : Operand.value(call, type);
  }

  /** The type of a result, or null if the argument's type is wrong. */
  private interface Result {
    @Nullable Type of(Type argument);
  }

  /**
   * Whether the argument is of a type parameter whose types would all do; that is not supported
   * yet.
   */
  private boolean isUnsupported(Operand x, Builtin.Id id, Result result) {
    List<Union.Term> terms = x.type() instanceof TypeParam p ? Kinds.terms(p) : null;
    if (terms == null || terms.isEmpty()) {
      return false;
    }
    for (Union.Term t : terms) {
      if (result.of(t.type()) == null) {
        return false;
      }
    }
    session.error(
        x,
        session.text(x)
            + " not supported as argument to "
            + id.goName()
            + " for go1.18 (see go.dev/issue/50937)");
    return true;
  }

  private static Operand asFloat(Operand x) {
    Value value = x.value();
    boolean real =
        value != null && Kinds.isNumeric(x.type()) && Conversion.isZero(Conversion.imag(value));
    return real ? x.withType(Basic.UNTYPED_FLOAT) : x;
  }

  private static @Nullable Type complexOf(Type type) {
    if (!(type.underlying() instanceof Basic b) || type instanceof TypeParam) {
      return null;
    }
    return switch (b.kind()) {
      case FLOAT32 -> Basic.COMPLEX64;
      case FLOAT64 -> Basic.COMPLEX128;
      case UNTYPED_FLOAT -> Basic.UNTYPED_COMPLEX;
      default -> null;
    };
  }

  private static @Nullable Type partOf(Type type) {
    if (!(type.underlying() instanceof Basic b) || type instanceof TypeParam) {
      return null;
    }
    return switch (b.kind()) {
      case COMPLEX64 -> Basic.FLOAT32;
      case COMPLEX128 -> Basic.FLOAT64;
      case UNTYPED_COMPLEX -> Basic.UNTYPED_FLOAT;
      default -> null;
    };
  }

  /** {@code real} and {@code imag}. */
  Operand part(Expr.Call call, Operand operand, Builtin.Id id) {
    Operand x = operand;
    if (x.isUntyped()) {
      if (!x.isConstant()) {
        x = values.untyped().convert(x, Basic.COMPLEX128);
      } else if (Kinds.isNumeric(x.type())) {
        x = x.withType(Basic.UNTYPED_COMPLEX);
      }
    }
    if (x.isInvalid()) {
      return Operand.invalid(call);
    }
    Type type = partOf(x.type());
    if (isUnsupported(x, id, NumberBuiltins::partOf)) {
      return Operand.invalid(call);
    }
    if (type == null) {
      session.error(
          x,
          "invalid argument: argument has type "
              + session.text(x.type())
              + ", expected complex type");
      return Operand.invalid(call);
    }
    Value value = x.value();
    if (value == null) {
      return Operand.value(call, type);
    }
    return Operand.constant(
        call, type, id == Builtin.Id.REAL ? Conversion.real(value) : Conversion.imag(value));
  }

  /** {@code min} and {@code max}. */
  Operand extreme(Expr.Call call, List<Operand> args, Builtin.Id id) {
    Operator better = id == Builtin.Id.MAX ? Operator.GTR : Operator.LSS;
    Operand x = args.getFirst();
    for (int i = 0; i < args.size(); i++) {
      Operand a = args.get(i);
      if (!Kinds.allOrdered(a.type())) {
        session.error(a, "invalid argument: " + session.text(a) + " cannot be ordered");
        return Operand.invalid(call);
      }
      if (i == 0) {
        continue;
      }
      Operand[] matched = parts.exprs().match(x, a);
      x = matched[0];
      a = matched[1];
      if (x.isInvalid() || a.isInvalid()) {
        return Operand.invalid(call);
      }
      if (!Identity.identical(x.type(), a.type())) {
        session.error(
            a,
            "invalid argument: mismatched types "
                + session.text(x.type())
                + " (previous argument) and "
                + session.text(a.type())
                + " (type of "
                + Session.text(a.expr())
                + ")");
        return Operand.invalid(call);
      }
      x = best(x, a, better);
    }
    if (!x.isConstant()) {
      x =
          values
              .assigning()
              .assign(x.asValue(), Interface.ANY_LITERAL, "argument to " + id.goName());
      if (x.isInvalid()) {
        return Operand.invalid(call);
      }
    }
    for (Operand a : args) {
      values.untyped().setType(a.expr(), x.type(), true);
    }
    return new Operand(x.mode(), call, x.type(), x.value(), null);
  }

  private static Operand best(Operand x, Operand y, Operator better) {
    Value a = x.value();
    Value b = y.value();
    if (a == null || b == null) {
      return x.asValue();
    }
    return Arithmetic.compare(b, better, a) ? y : x;
  }
}
