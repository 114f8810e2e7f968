package dev.baton.go.check.call;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.value.Values;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Basic;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Union;
import dev.baton.go.types.Var;
import dev.baton.go.types.algebra.Identity;
import dev.baton.go.types.rule.Core;
import dev.baton.go.types.rule.Kinds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks {@code append}, {@code copy} and {@code delete}. */
final class ElementBuiltins {
  private static final Slice BYTES = new Slice(Basic.BYTE);

  private final Session session;
  private final Values values;
  private final Arguments arguments;

  ElementBuiltins(Session session, Values values, Arguments arguments) {
    this.session = session;
    this.values = values;
    this.arguments = arguments;
  }

  Operand append(Expr.Call call, List<Operand> args) {
    Operand x = args.getFirst();
    Type type = x.type();
    if (!(Core.type(type) instanceof Slice slice)) {
      session.error(x, "first argument to append must be a slice; " + notSlice(x));
      return Operand.invalid(call);
    }
    if (args.size() == 2 && call.hasEllipsis() && isBytes(x)) {
      Type more = Core.stringOrType(args.get(1).type());
      if (more != null && Kinds.isString(more)) {
        if (args.get(1).isUntyped()) {
          values.untyped().convert(args.get(1), Basic.STRING);
        }
        return Operand.value(call, type);
      }
    }
    Tuple params = new Tuple(List.of(Var.unnamed(type), Var.unnamed(new Slice(slice.elem()))));
    Signature signature = new Signature(params, new Tuple(List.of(Var.unnamed(type))), true);
    arguments.check(call, signature, args);
    return Operand.value(call, type);
  }

  private boolean isBytes(Operand x) {
    return values.assignability().assignable(x, BYTES);
  }

  private String notSlice(Operand x) {
    if (x.isNil()) {
      return "have untyped nil";
    }
    if (!(x.type() instanceof TypeParam p)) {
      return "have " + session.text(x);
    }
    Type core = Core.type(p);
    return session.text(x)
        + (core == null ? " has no core type" : " has core type " + session.text(core));
  }

  Operand copy(Expr.Call call, Operand x, Operand y) {
    Type from = Core.stringOrType(y.type());
    if (from != null && Kinds.isString(from)) {
      from = BYTES;
    }
    if (!(Core.type(x.type()) instanceof Slice dst) || !(from instanceof Slice src)) {
      session.error(
          x,
          "invalid argument: copy expects slice arguments; found "
              + session.text(x)
              + " and "
              + session.text(y));
      return Operand.invalid(call);
    }
    if (!Identity.identical(dst.elem(), src.elem())) {
      session.error(
          x,
          "invalid argument: arguments to copy "
              + session.text(x)
              + " and "
              + session.text(y)
              + " have different element types "
              + session.text(dst.elem())
              + " and "
              + session.text(src.elem()));
      return Operand.invalid(call);
    }
    if (y.isUntyped()) {
      values.untyped().convert(y, Basic.STRING);
    }
    return Operand.value(call, Basic.INT);
  }

  Operand delete(Expr.Call call, Operand map, Operand key) {
    Type type =
        map.type() instanceof TypeParam p
            ? commonKey(map, p)
            : map.type().underlying() instanceof MapType m ? m.key() : notMap(map);
    if (type == null) {
      return Operand.invalid(call);
    }
    Operand k = values.assigning().assign(key, type, "argument to delete");
    return k.isInvalid() ? Operand.invalid(call) : Operand.noValue(call);
  }

  private @Nullable Type notMap(Operand x) {
    session.error(x, "invalid argument: " + session.text(x) + " is not a map");
    return null;
  }

  private @Nullable Type commonKey(Operand x, TypeParam param) {
    List<Union.Term> terms = Kinds.terms(param);
    if (terms == null || terms.isEmpty()) {
      return notMap(x);
    }
    Type key = null;
    for (Union.Term t : terms) {
      if (!(t.type().underlying() instanceof MapType m)) {
        return notMap(x);
      }
      if (key != null && !Identity.identical(key, m.key())) {
        session.error(
            x, "invalid argument: maps of " + session.text(x) + " must have identical key types");
        return null;
      }
      key = m.key();
    }
    return key;
  }
}
