package dev.baton.go.check.expr;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.value.Values;
import dev.baton.go.constant.Arithmetic;
import dev.baton.go.constant.BoolValue;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.Operator;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Interface;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.algebra.Comparability;
import dev.baton.go.types.rule.Kinds;
import org.jspecify.annotations.Nullable;

/** Checks {@code == != < <= > >=} and the comparisons of a switch. */
final class Comparisons {
  private final Session session;
  private final Values values;

  Comparisons(Session session, Values values) {
    this.session = session;
    this.values = values;
  }

  /** What is wrong with a comparison: the operand to blame, and why if there is more to say. */
  private record Wrong(Operand operand, @Nullable String cause) {}

  Operand check(Operand x, Operator op, Operand y, boolean switchCase) {
    if (x.type() == Basic.INVALID || y.type() == Basic.INVALID) {
      return x.toInvalid();
    }
    Wrong wrong = wrong(x, op, y);
    if (wrong != null) {
      report(x, op, y, wrong, switchCase);
      return x.toInvalid();
    }
    Value a = x.value();
    Value b = y.value();
    if (a != null && b != null) {
      return Operand.constant(
          x.expr(), Basic.UNTYPED_BOOL, BoolValue.of(Arithmetic.compare(a, op, b)));
    }
    values.untyped().setType(x.expr(), Kinds.defaultType(x.type()), true);
    values.untyped().setType(y.expr(), Kinds.defaultType(y.type()), true);
    return Operand.value(x.expr(), Basic.UNTYPED_BOOL);
  }

  private @Nullable Wrong wrong(Operand x, Operator op, Operand y) {
    if (!values.assignability().assignable(x, y.type())
        && !values.assignability().assignable(y, x.type())) {
      return new Wrong(
          y, "mismatched types " + session.text(x.type()) + " and " + session.text(y.type()));
    }
    if (op != Operator.EQL && op != Operator.NEQ) {
      return !Kinds.allOrdered(x.type())
          ? new Wrong(x, null)
          : Kinds.allOrdered(y.type()) ? null : new Wrong(y, null);
    }
    if (x.isNil() || y.isNil()) {
      return Kinds.hasNil(x.isNil() ? y.type() : x.type()) ? null : new Wrong(y, null);
    }
    if (!Comparability.comparable(x.type())) {
      return new Wrong(x, incomparable(x.type()));
    }
    return Comparability.comparable(y.type()) ? null : new Wrong(y, incomparable(y.type()));
  }

  private @Nullable String incomparable(Type type) {
    return switch (type.underlying()) {
      case Slice t -> kind(type) + " can only be compared to nil";
      case Signature t -> kind(type) + " can only be compared to nil";
      case MapType t -> kind(type) + " can only be compared to nil";
      default -> Comparability.cause(type, session.qualifier());
    };
  }

  private void report(Operand x, Operator op, Operand y, Wrong wrong, boolean switchCase) {
    String cause = wrong.cause;
    Operand blamed = wrong.operand;
    if (cause == null) {
      if (x.type() instanceof TypeParam || y.type() instanceof TypeParam) {
        blamed = x.type() instanceof TypeParam ? blamed : y;
        cause = "type parameter " + session.text(blamed.type()) + " is not comparable with " + op;
      } else {
        cause = "operator " + op + " not defined on " + kind(blamed.type());
      }
    }
    String left = Session.text(x.expr());
    String right = Session.text(y.expr());
    if (switchCase) {
      session.error(x, "invalid case " + left + " in switch on " + right + " (" + cause + ")");
    } else {
      session.error(
          blamed, "invalid operation: " + left + " " + op + " " + right + " (" + cause + ")");
    }
  }

  /** The kind of a type in one word, or the type itself. */
  private String kind(Type type) {
    return switch (type.underlying()) {
      case ArrayType t -> "array";
      case Slice t -> "slice";
      case Struct t -> "struct";
      case Pointer t -> "pointer";
      case Signature t -> "func";
      case Interface t ->
          type instanceof TypeParam ? "type parameter " + session.text(type) : "interface";
      case MapType t -> "map";
      case Chan t -> "chan";
      default -> session.text(type);
    };
  }
}
