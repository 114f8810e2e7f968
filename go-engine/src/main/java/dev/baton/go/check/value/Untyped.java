package dev.baton.go.check.value;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Recording;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.info.Mode;
import dev.baton.go.constant.IntValue;
import dev.baton.go.constant.Unknown;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Union;
import dev.baton.go.types.algebra.TypeSets;
import dev.baton.go.types.rule.Kinds;
import dev.baton.go.types.rule.Representation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives untyped values their types, and tells which they can have. */
public final class Untyped {
  /** Untyped integers with more bits are an overflow. */
  private static final int MAX_BITS = 512;

  private final Session session;

  public Untyped(Session session) {
    this.session = session;
  }

  /** The outcome of {@link #implicit}: a type and perhaps the value it represents, or a problem. */
  public record Implicit(@Nullable Type type, @Nullable Value value, @Nullable Problem problem) {
    static Implicit problem(Problem problem) {
      return new Implicit(null, null, problem);
    }

    static Implicit type(Type type) {
      return new Implicit(type, null, null);
    }
  }

  /** The type that an untyped operand gets where {@code target} is wanted. */
  public Implicit implicit(Operand x, Type target) {
    if (x.isInvalid() || !x.isUntyped() || target == Basic.INVALID) {
      return Implicit.type(x.type());
    }
    if (Kinds.isUntyped(target)) {
      Type larger = larger(x.type(), target);
      return larger == null ? Implicit.problem(Problem.MISMATCHED) : Implicit.type(larger);
    }
    if (x.isNil()) {
      return Kinds.hasNil(target) ? Implicit.type(target) : Implicit.problem(Problem.MISMATCHED);
    }
    return switch (target.underlying()) {
      case Basic b -> basic(x, target, b);
      case Interface i -> iface(x, target, i);
      default -> Implicit.problem(Problem.MISMATCHED);
    };
  }

  private Implicit basic(Operand x, Type target, Basic under) {
    Value value = x.value();
    if (value != null) {
      Value represented = Representation.of(value, under);
      return represented == null
          ? Implicit.problem(problem(x.type(), under))
          : new Implicit(target, represented, null);
    }
    Basic.Kind kind = ((Basic) x.type()).kind();
    boolean fits =
        (kind == Basic.Kind.UNTYPED_BOOL && under.kind().isBoolean())
            || (kind.isNumeric() && under.kind().isNumeric())
            || (kind.isString() && under.kind().isString());
    return fits ? Implicit.type(target) : Implicit.problem(Problem.MISMATCHED);
  }

  private Implicit iface(Operand x, Type target, Interface under) {
    if (!(target instanceof TypeParam)) {
      return TypeSets.of(under).isAll()
          ? Implicit.type(Kinds.defaultType(x.type()))
          : Implicit.problem(Problem.MISMATCHED);
    }
    List<Union.Term> terms = TypeSets.of(under).terms();
    if (terms == null || terms.isEmpty()) {
      return Implicit.problem(Problem.MISMATCHED);
    }
    for (Union.Term t : terms) {
      if (implicit(x, t.type().underlying()).type() == null) {
        return Implicit.problem(Problem.MISMATCHED);
      }
    }
    return Implicit.type(target);
  }

  /** The larger of two untyped kinds, or null if they do not go together. */
  public static @Nullable Type larger(Type x, Type y) {
    if (x == y) {
      return x;
    }
    return x instanceof Basic a
            && y instanceof Basic b
            && a.kind().isUntyped()
            && b.kind().isUntyped()
            && a.kind().isNumeric()
            && b.kind().isNumeric()
        ? (a.kind().compareTo(b.kind()) > 0 ? a : b)
        : null;
  }

  private static Problem problem(Type from, Basic to) {
    if (!Kinds.isNumeric(from) || !to.kind().isNumeric()) {
      return Problem.MISMATCHED;
    }
    return !Kinds.isInteger(from) && to.kind().isInteger() ? Problem.TRUNCATED : Problem.OVERFLOWS;
  }

  /** Converts an untyped operand to {@code target}; reports it if that is not possible. */
  public Operand convert(Operand x, Type target) {
    Implicit implicit = implicit(x, target);
    Type type = implicit.type();
    if (type == null) {
      Type shown = target instanceof TypeParam ? target : target.underlying();
      return unfit(x, implicit.problem(), shown);
    }
    return converted(x, type, implicit.value());
  }

  /** The operand with the type (and value) that {@link #implicit} found. */
  Operand converted(Operand x, Type type, @Nullable Value value) {
    Operand y = x;
    if (value != null) {
      y = y.withValue(value);
      Recording.Pending p = session.recording.pending(x.expr());
      if (p != null) {
        session.recording.remember(
            x.expr(), new Recording.Pending(p.shifted(), p.mode(), p.type(), value));
      }
    }
    if (type != x.type()) {
      y = y.withType(type);
      setType(x.expr(), type, false);
    }
    return y;
  }

  private Operand unfit(Operand x, @Nullable Problem problem, Type target) {
    String from = session.text(x);
    String to = session.text(target);
    session.error(
        x,
        problem == Problem.TRUNCATED
            ? from + " truncated to " + to
            : problem == Problem.OVERFLOWS
                ? from + " overflows " + to
                : "cannot convert " + from + " to type " + to);
    return x.toInvalid();
  }

  /** The constant as {@code type} represents it; reports it if it does not. */
  public Operand represent(Operand x, Basic type) {
    Value value = x.value();
    Value represented = value == null ? null : Representation.of(value, type);
    return represented == null ? unfit(x, problem(x.type(), type), type) : x.withValue(represented);
  }

  /** Checks the result of a constant operation at {@code opPos}. */
  public Operand checkOverflow(Operand x, int opPos) {
    if (x.value() == Unknown.UNKNOWN) {
      session.error(opPos, "constant result is not representable");
      return x;
    }
    if (!x.isUntyped()) {
      return x.type().underlying() instanceof Basic b ? represent(x, b) : x;
    }
    if (x.value() instanceof IntValue i && i.value().abs().bitLength() > MAX_BITS) {
      session.error(opPos, "constant " + operation(x.expr()) + "overflow");
      return x.withValue(Unknown.UNKNOWN);
    }
    return x;
  }

  private static String operation(Expr expr) {
    if (expr instanceof Expr.Unary u && u.op == Operator.XOR) {
      return "bitwise complement ";
    }
    if (!(expr instanceof Expr.Binary b)) {
      return "";
    }
    return switch (b.op) {
      case ADD -> "addition ";
      case SUB -> "subtraction ";
      case XOR -> "bitwise XOR ";
      case MUL -> "multiplication ";
      case SHL -> "shift ";
      default -> "";
    };
  }

  /**
   * Gives an untyped expression, and the parts of it that have no value of their own, a type;
   * {@code last} says that no other will follow.
   */
  public void setType(Expr expr, Type type, boolean last) {
    Recording.Pending old = session.recording.pending(expr);
    if (old == null) {
      return;
    }
    if (old.value() == null || expr instanceof Expr.Paren) {
      setPartsType(expr, type, last);
    }
    if (!last && type instanceof Basic b && b.kind().isUntyped()) {
      session.recording.remember(
          expr, new Recording.Pending(old.shifted(), old.mode(), b, old.value()));
      return;
    }
    session.recording.forget(expr);
    if (old.shifted() && !Kinds.allInteger(type)) {
      session.error(
          expr,
          "invalid operation: shifted operand "
              + Session.text(expr)
              + " (type "
              + session.text(type)
              + ") must be integer");
      return;
    }
    record(expr, type, old);
  }

  private void record(Expr expr, Type type, Recording.Pending old) {
    Value value = old.value();
    if (value != null) {
      Operand x = convert(Operand.constant(expr, old.type(), value), type);
      if (x.isInvalid()) {
        return;
      }
      value = x.value();
    }
    Mode mode = value != null && !Kinds.isConstType(type) ? Mode.VALUE : old.mode();
    session.recording.record(expr, mode, type, value);
  }

  private void setPartsType(Expr expr, Type type, boolean last) {
    switch (expr) {
      case Expr.Paren e -> setType(e.x, type, last);
      case Expr.Unary e -> setType(e.x, type, last);
      case Expr.Binary e -> {
        if (!e.op.isComparison()) {
          setType(e.x, type, last);
          if (!e.op.isShift()) {
            setType(e.y, type, last);
          }
        }
      }
      case Ident e -> {}
      case Literal e -> {}
      default -> {}
    }
  }
}
