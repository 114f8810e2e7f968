package dev.baton.go.check.expr;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.info.Mode;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.value.Values;
import dev.baton.go.constant.Arithmetic;
import dev.baton.go.constant.Unknown;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Union;
import dev.baton.go.types.algebra.Identity;
import dev.baton.go.types.rule.Core;
import dev.baton.go.types.rule.Kinds;
import java.util.List;

/** Checks {@code + - ! ^ & <- *} before one operand. */
final class UnaryOperators {
  private final Session session;
  private final Parts parts;
  private final Values values;

  UnaryOperators(Session session, Parts parts, Values values) {
    this.session = session;
    this.parts = parts;
    this.values = values;
  }

  Operand check(Expr.Unary e) {
    Operand x = parts.exprs().expr(null, e.x);
    if (x.isInvalid()) {
      return x.failed(e);
    }
    return switch (e.op) {
      case AND -> address(e, x);
      case ARROW -> receive(e, x);
      case TILDE -> tilde(e, x);
      default -> arithmetic(e, x, e.op);
    };
  }

  private Operand address(Expr.Unary e, Operand x) {
    if (!(e.x.unparen() instanceof Literal.Composite)) {
      if (x.mode() != Mode.VARIABLE) {
        session.error(x, "invalid operation: cannot take address of " + session.text(x));
        return x.failed(e);
      }
      Places.markAddressTaken(e.x, session.info());
    }
    return Operand.value(e, new Pointer(x.type()));
  }

  private Operand receive(Expr.Unary e, Operand x) {
    Type core = Core.type(x.type());
    if (core == null) {
      session.error(
          x, "invalid operation: cannot receive from " + session.text(x) + " (no core type)");
      return x.failed(e);
    }
    if (!(core instanceof Chan chan)) {
      session.error(x, "invalid operation: cannot receive from non-channel " + session.text(x));
      return x.failed(e);
    }
    if (!chan.canReceive()) {
      session.error(
          x, "invalid operation: cannot receive from send-only channel " + session.text(x));
      return x.failed(e);
    }
    session.env.hasCallOrReceive = true;
    return Operand.of(Mode.COMMA_OK, e, chan.elem());
  }

  private Operand tilde(Expr.Unary e, Operand x) {
    String message = "cannot use ~ outside of interface or type constraint";
    if (!Kinds.allInteger(x.type())) {
      session.error(e, message);
      return x.failed(e);
    }
    session.error(e, message + " (use ^ for bitwise complement)");
    return arithmetic(e, x, Operator.XOR);
  }

  private Operand arithmetic(Expr.Unary e, Operand x, Operator op) {
    if (!Kinds.all(x.type(), property(op))) {
      session.error(x, "invalid operation: operator " + op + " not defined on " + session.text(x));
      return x.failed(e);
    }
    Value value = x.value();
    if (value == null) {
      return Operand.value(e, x.type());
    }
    if (value == Unknown.UNKNOWN) {
      return Operand.constant(e, x.type(), value);
    }
    int bits =
        x.type().underlying() instanceof Basic b && b.kind().isUnsigned() ? b.kind().bits() : 0;
    Operand result = Operand.constant(e, x.type(), Arithmetic.unary(op, value, bits));
    return values.untyped().checkOverflow(result, e.pos());
  }

  private static Kinds.Property property(Operator op) {
    return switch (op) {
      case XOR -> Basic.Kind::isInteger;
      case NOT -> Basic.Kind::isBoolean;
      default -> Basic.Kind::isNumeric;
    };
  }

  /** {@code *x}: what a pointer points to, or a pointer type. */
  Operand star(Expr.Star e) {
    Operand x = parts.exprs().exprOrType(e.x, false);
    if (x.isInvalid()) {
      return x.failed(e);
    }
    if (x.isType()) {
      parts.types().checkVarType(e.x, x.type());
      return Operand.type(e, new Pointer(x.type()));
    }
    if (!(x.type() instanceof TypeParam p)) {
      return x.type().underlying() instanceof Pointer to
          ? Operand.of(Mode.VARIABLE, e, to.elem())
          : notPointer(e, x);
    }
    List<Union.Term> terms = Kinds.terms(p);
    if (terms == null) {
      return notPointer(e, x);
    }
    Type base = null;
    for (Union.Term t : terms) {
      if (!(t.type().underlying() instanceof Pointer to)) {
        return notPointer(e, x);
      }
      if (base != null && !Identity.identical(base, to.elem())) {
        session.error(
            x,
            "invalid operation: pointers of "
                + session.text(x)
                + " must have identical base types");
        return x.failed(e);
      }
      base = to.elem();
    }
    return base == null ? notPointer(e, x) : Operand.of(Mode.VARIABLE, e, base);
  }

  private Operand notPointer(Expr.Star e, Operand x) {
    session.error(x, "invalid operation: cannot indirect " + session.text(x));
    return x.failed(e);
  }
}
