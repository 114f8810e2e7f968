package dev.baton.go.check.expr;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.info.Mode;
import dev.baton.go.check.part.Expressions;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.value.Values;
import dev.baton.go.constant.IntValue;
import dev.baton.go.constant.StringValue;
import dev.baton.go.constant.Unknown;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Union;
import dev.baton.go.types.algebra.Identity;
import dev.baton.go.types.rule.Kinds;
import dev.baton.go.types.rule.Representation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks {@code x[i]} and what can be an index. */
final class Indexing {
  private static final Expressions.Index WRONG = new Expressions.Index(Basic.INVALID, -1);

  private final Session session;
  private final Parts parts;
  private final Values values;

  Indexing(Session session, Parts parts, Values values) {
    this.session = session;
    this.parts = parts;
    this.values = values;
  }

  /**
   * What indexing gives.
   *
   * @param key of maps only
   * @param length of strings and arrays whose length is known, else negative
   */
  private record Element(@Nullable Type key, Type elem, Mode mode, long length) {}

  Operand check(Expr.Index e) {
    Operand x = parts.exprs().exprOrType(e.x, true);
    if (x.isInvalid()) {
      parts.exprs().use(e.indices);
      return x.failed(e);
    }
    if (x.isType()) {
      Type type = parts.types().varType(e);
      return type == Basic.INVALID ? Operand.invalid(e) : Operand.type(e, type);
    }
    if (parts.exprs().isInstantiation(x)) {
      return x;
    }
    x = parts.exprs().nonGeneric(null, x);
    if (x.isInvalid()) {
      return x.failed(e);
    }
    Element element = element(x);
    if (element == null) {
      session.error(e.lbrackPos, "invalid operation: cannot index " + session.text(x));
      parts.exprs().use(e.indices);
      return x.failed(e);
    }
    if (e.indices.size() > 1) {
      session.error(e.indices.get(1), "invalid operation: more than one index");
    }
    Expr index = e.indices.getFirst();
    if (element.key != null) {
      values.assigning().assign(parts.exprs().expr(null, index), element.key, "map index");
    } else {
      value(index, element.length);
    }
    return Operand.of(element.mode, e, element.elem);
  }

  private @Nullable Element element(Operand x) {
    return x.type() instanceof TypeParam p ? common(x, p) : element(x, x.type().underlying());
  }

  private static @Nullable Element element(Operand x, Type under) {
    Mode inPlace = x.mode() == Mode.VARIABLE ? Mode.VARIABLE : Mode.VALUE;
    return switch (under) {
      case Basic b when b.kind().isString() ->
          new Element(
              null, Basic.BYTE, Mode.VALUE, x.value() instanceof StringValue s ? s.length() : -1);
      case ArrayType a -> new Element(null, a.elem(), inPlace, a.length());
      case Pointer p when p.elem().underlying() instanceof ArrayType a ->
          new Element(null, a.elem(), Mode.VARIABLE, a.length());
      case Slice s -> new Element(null, s.elem(), Mode.VARIABLE, -1);
      case MapType m -> new Element(m.key(), m.elem(), Mode.MAP_INDEX, -1);
      default -> null;
    };
  }

  /** What indexing gives for all types of a type parameter. */
  private static @Nullable Element common(Operand x, TypeParam param) {
    List<Union.Term> terms = Kinds.terms(param);
    Element common = null;
    if (terms == null) {
      return null;
    }
    for (Union.Term t : terms) {
      Element one = element(x, t.type().underlying());
      if (one == null || (common != null && !sameTypes(common, one))) {
        return null;
      }
      common = common == null ? one : both(common, one);
    }
    return common;
  }

  private static boolean sameTypes(Element a, Element b) {
    boolean keys =
        (a.key == null || b.key == null) ? a.key == b.key : Identity.identical(a.key, b.key);
    return keys && Identity.identical(a.elem, b.elem);
  }

  private static Element both(Element a, Element b) {
    long length = a.length < 0 ? b.length : b.length < 0 ? a.length : Math.min(a.length, b.length);
    Mode mode = a.mode == Mode.VALUE ? a.mode : b.mode;
    return new Element(a.key, a.elem, mode, length);
  }

  /** The value of a constant index, below {@code limit} unless that is negative. */
  Expressions.Index value(Expr index, long limit) {
    Operand x = valid(parts.exprs().expr(null, index), "index", false);
    if (x.isInvalid()) {
      return WRONG;
    }
    Value value = x.value();
    if (value == null) {
      return new Expressions.Index(x.type(), -1);
    }
    if (value == Unknown.UNKNOWN || !(value instanceof IntValue i)) {
      return WRONG;
    }
    if (limit >= 0 && i.longValue() >= limit) {
      session.error(x, "invalid argument: index " + value + " out of bounds [0:" + limit + "]");
      return WRONG;
    }
    return new Expressions.Index(x.type(), i.longValue());
  }

  Operand valid(Operand operand, String what, boolean allowNegative) {
    if (operand.isInvalid()) {
      return operand;
    }
    Operand x = values.untyped().convert(operand, Basic.INT);
    if (x.isInvalid()) {
      return x;
    }
    if (!Kinds.allInteger(x.type())) {
      return wrong(x, what, "must be integer");
    }
    if (x.value() instanceof IntValue i) {
      if (!allowNegative && i.sign() < 0) {
        return wrong(x, what, "must not be negative");
      }
      if (Representation.of(i, Basic.INT) == null) {
        return wrong(x, what, "overflows int");
      }
    }
    return x;
  }

  private Operand wrong(Operand x, String what, String why) {
    session.error(x, "invalid argument: " + what + " " + session.text(x) + " " + why);
    return x.toInvalid();
  }

  static boolean isGenericFunction(Operand x) {
    return x.mode() == Mode.VALUE
        && x.type().underlying() instanceof Signature s
        && !s.typeParams().isEmpty();
  }
}
