package dev.baton.go.check.value;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.constant.Conversion;
import dev.baton.go.constant.IntValue;
import dev.baton.go.constant.Value;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Union;
import dev.baton.go.types.algebra.Identity;
import dev.baton.go.types.rule.Kinds;
import dev.baton.go.types.rule.Representation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conversions {@code T(x)}. */
public final class Converting {
  private final Session session;
  private final Untyped untyped;
  private final Convertibility convertibility;

  public Converting(Session session, Untyped untyped, Assignability assignability) {
    this.session = session;
    this.untyped = untyped;
    this.convertibility = new Convertibility(session, assignability);
  }

  /** The operand as a value of {@code type}; the caller puts in the whole expression. */
  public Operand convert(Operand x, Type type) {
    Value value = x.value();
    if (value != null && Kinds.isConstType(type)) {
      return constant(x, value, type);
    }
    String cause =
        value != null && type instanceof TypeParam p
            ? constantToEach(x, value, p)
            : convertibility.failure(x, type);
    if (cause != null) {
      boolean toParam = value != null && type instanceof TypeParam;
      return failed(toParam ? x.asValue() : x, type, cause);
    }
    settle(x, type, false);
    view(x.type(), type);
    return Operand.value(x.expr(), type);
  }

  /** Notes a conversion after which a struct type is seen where there is another one. */
  private void view(Type from, Type to) {
    boolean same =
        from.underlying() instanceof Pointer p
            && to.underlying() instanceof Pointer q
            && Identity.identical(p.elem(), q.elem());
    if (!same && to.underlying() instanceof Pointer p && p.elem().underlying() instanceof Struct) {
      session.info().recordView(p.elem());
    }
  }

  private Operand constant(Operand x, Value value, Type type) {
    Value converted = represented(x, value, type);
    if (converted == null) {
      if (Kinds.isInteger(x.type()) && Kinds.isInteger(type)) {
        session.error(x, "constant " + value + " overflows " + session.text(type));
        return x.toInvalid();
      }
      boolean whole = Kinds.isInteger(type) && Conversion.toInt(value) instanceof IntValue;
      return failed(whole ? x.withValue(Conversion.toInt(value)) : x, type, "");
    }
    settle(x, type, true);
    return Operand.constant(x.expr(), type, converted);
  }

  private Operand failed(Operand x, Type type, String cause) {
    String message = "cannot convert " + session.text(x) + " to type " + session.text(type);
    session.error(x, cause.isEmpty() ? message : message + ": " + cause);
    return x.toInvalid();
  }

  private static @Nullable Value represented(Operand x, Value value, Type type) {
    if (!(type.underlying() instanceof Basic b)) {
      return null;
    }
    Value represented = Representation.of(value, b);
    if (represented != null) {
      return represented;
    }
    return Kinds.isInteger(x.type())
            && b.kind().isString()
            && Conversion.toInt(value) instanceof IntValue i
        ? Conversion.codePoint(i)
        : null;
  }

  private @Nullable String constantToEach(Operand x, Value value, TypeParam param) {
    List<Union.Term> terms = Kinds.terms(param);
    if (terms == null || terms.isEmpty()) {
      return session.text(param) + " does not contain specific types";
    }
    for (Union.Term t : terms) {
      Type under = t.type().underlying();
      if ((Kinds.isString(x.type()) && Kinds.isBytesOrRunes(under))
          || represented(x, value, under) != null) {
        continue;
      }
      String in = " (in " + session.text(param) + ")";
      return Kinds.isInteger(x.type()) && Kinds.isInteger(under)
          ? "constant " + value + " overflows " + session.text(under) + in
          : "cannot convert " + session.text(x) + " to type " + session.text(under) + in;
    }
    return null;
  }

  /** Gives an untyped argument its final type. */
  private void settle(Operand x, Type type, boolean constantResult) {
    if (!x.isUntyped()) {
      return;
    }
    Type last = type;
    if (!x.isNil()) {
      if (Kinds.isProperInterface(type) || (x.isConstant() && !Kinds.isConstType(type))) {
        last = Kinds.defaultType(x.type());
      } else if (constantResult && Kinds.isInteger(x.type()) && Kinds.isString(type)) {
        last = x.type();
      }
    }
    untyped.setType(x.expr(), last, true);
  }
}
