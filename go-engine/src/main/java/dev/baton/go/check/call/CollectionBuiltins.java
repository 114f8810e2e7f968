package dev.baton.go.check.call;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.part.Parts;
import dev.baton.go.constant.IntValue;
import dev.baton.go.constant.StringValue;
import dev.baton.go.constant.Unknown;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Builtin;
import dev.baton.go.types.Chan;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Union;
import dev.baton.go.types.rule.Core;
import dev.baton.go.types.rule.Kinds;
import java.util.ArrayList;
import java.util.List;

/** Checks {@code len}, {@code cap}, {@code make}, {@code clear} and {@code close}. */
final class CollectionBuiltins {
  private final Session session;
  private final Parts parts;

  CollectionBuiltins(Session session, Parts parts) {
    this.session = session;
    this.parts = parts;
  }

  Operand length(Expr.Call call, Operand x, Builtin.Id id) {
    Type under = throughPointer(x.type().underlying());
    if (under instanceof Basic b
        && b.kind().isString()
        && id == Builtin.Id.LEN
        && x.value() instanceof StringValue s) {
      return Operand.constant(call, Basic.INT, IntValue.of(s.length()));
    }
    if (under instanceof ArrayType a && !session.env.hasCallOrReceive) {
      Value length = a.length() < 0 ? Unknown.UNKNOWN : IntValue.of(a.length());
      return Operand.constant(call, Basic.INT, length);
    }
    boolean valid = x.type() instanceof TypeParam p ? allHaveLength(p, id) : hasLength(under, id);
    if (valid) {
      return Operand.value(call, Basic.INT);
    }
    if (under != Basic.INVALID) {
      session.error(x, "invalid argument: " + session.text(x) + " for " + id.goName());
    }
    return Operand.invalid(call);
  }

  private static Type throughPointer(Type under) {
    return under instanceof Pointer p && p.elem().underlying() instanceof ArrayType a ? a : under;
  }

  private static boolean hasLength(Type under, Builtin.Id id) {
    return switch (under) {
      case Basic b -> b.kind().isString() && id == Builtin.Id.LEN;
      case ArrayType a -> true;
      case Slice s -> true;
      case Chan c -> true;
      case MapType m -> id == Builtin.Id.LEN;
      default -> false;
    };
  }

  private static boolean allHaveLength(TypeParam param, Builtin.Id id) {
    List<Union.Term> terms = Kinds.terms(param);
    if (terms == null || terms.isEmpty()) {
      return false;
    }
    for (Union.Term t : terms) {
      if (!hasLength(throughPointer(t.type().underlying()), id)) {
        return false;
      }
    }
    return true;
  }

  /** The underlying types that an operand may have; of no specific type the type itself. */
  private static List<Type> unders(Type type) {
    List<Union.Term> terms = type instanceof TypeParam p ? Kinds.terms(p) : null;
    List<Type> unders = new ArrayList<>();
    if (terms == null || terms.isEmpty()) {
      unders.add(type.underlying());
    } else {
      for (Union.Term t : terms) {
        unders.add(t.type().underlying());
      }
    }
    return unders;
  }

  Operand clear(Expr.Call call, Operand x) {
    for (Type u : unders(x.type())) {
      if (!(u instanceof MapType || u instanceof Slice)) {
        session.error(
            x,
            "invalid argument: cannot clear "
                + session.text(x)
                + ": argument must be (or constrained by) map or slice");
        return Operand.invalid(call);
      }
    }
    return Operand.noValue(call);
  }

  Operand close(Expr.Call call, Operand x) {
    for (Type u : unders(x.type())) {
      if (!(u instanceof Chan c)) {
        session.error(x, "invalid operation: cannot close non-channel " + session.text(x));
        return Operand.invalid(call);
      }
      if (!c.canSend()) {
        session.error(x, "invalid operation: cannot close receive-only channel " + session.text(x));
        return Operand.invalid(call);
      }
    }
    return Operand.noValue(call);
  }

  Operand make(Expr.Call call) {
    Expr typeExpr = call.args.getFirst();
    Type type = parts.types().varType(typeExpr);
    if (type == Basic.INVALID) {
      return Operand.invalid(call);
    }
    int min;
    switch (Core.type(type)) {
      case Slice s -> min = 2;
      case MapType m -> min = 1;
      case Chan c -> min = 1;
      case null -> {
        session.error(
            typeExpr, "invalid argument: cannot make " + Session.text(typeExpr) + ": no core type");
        return Operand.invalid(call);
      }
      default -> {
        session.error(
            typeExpr,
            "invalid argument: cannot make "
                + Session.text(typeExpr)
                + "; type must be slice, map, or channel");
        return Operand.invalid(call);
      }
    }
    int count = call.args.size();
    if (count < min || count > min + 1) {
      session.error(
          call,
          "invalid operation: "
              + Session.text(call)
              + " expects "
              + min
              + " or "
              + (min + 1)
              + " arguments; found "
              + count);
      return Operand.invalid(call);
    }
    sizes(call);
    return Operand.value(call, type);
  }

  private void sizes(Expr.Call call) {
    long previous = -1;
    for (int i = 1; i < call.args.size(); i++) {
      long size = parts.exprs().indexValue(call.args.get(i), -1).value();
      if (i == 2 && size >= 0 && previous > size) {
        session.error(call.args.get(1), "invalid argument: length and capacity swapped");
      }
      previous = size;
    }
  }
}
