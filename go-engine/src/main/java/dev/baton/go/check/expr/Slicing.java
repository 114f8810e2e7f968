package dev.baton.go.check.expr;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.info.Mode;
import dev.baton.go.check.part.Parts;
import dev.baton.go.constant.StringValue;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Type;
import dev.baton.go.types.rule.Core;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks {@code x[low:high:max]}. */
final class Slicing {
  private final Session session;
  private final Parts parts;

  Slicing(Session session, Parts parts) {
    this.session = session;
    this.parts = parts;
  }

  Operand check(Expr.Slice e) {
    Operand x = parts.exprs().expr(null, e.x);
    if (x.isInvalid()) {
      List<Expr> indices = new ArrayList<>();
      add(indices, e.low);
      add(indices, e.high);
      add(indices, e.max);
      parts.exprs().use(indices);
      return x.failed(e);
    }
    Type core = Core.stringOrType(x.type());
    if (core == null) {
      session.error(
          x,
          "invalid operation: cannot slice "
              + session.text(x)
              + ": "
              + session.text(x.type())
              + " has no core type");
      return x.failed(e);
    }
    return slice(e, x, core);
  }

  private static void add(List<Expr> list, @Nullable Expr expr) {
    if (expr != null) {
      list.add(expr);
    }
  }

  private Operand slice(Expr.Slice e, Operand x, Type core) {
    return switch (core) {
      case Basic b when b.kind().isString() -> string(e, x);
      case ArrayType a -> {
        if (x.mode() != Mode.VARIABLE) {
          session.error(
              x, "invalid operation: " + session.text(x) + " (slice of unaddressable value)");
          yield x.failed(e);
        }
        Places.markAddressTaken(e.x, session.info());
        yield sliced(e, new Slice(a.elem()), a.length());
      }
      case Pointer p when p.elem().underlying() instanceof ArrayType a ->
          sliced(e, new Slice(a.elem()), a.length());
      case Slice s -> sliced(e, x.type(), -1);
      default -> {
        session.error(x, "invalid operation: cannot slice " + session.text(x));
        yield x.failed(e);
      }
    };
  }

  private Operand string(Expr.Slice e, Operand x) {
    if (e.full) {
      session.error(
          e.max == null ? e.errorPos() : e.max.errorPos(),
          "invalid operation: 3-index slice of string");
      return x.failed(e);
    }
    long length = x.value() instanceof StringValue s ? s.length() : -1;
    return sliced(e, x.isUntyped() ? Basic.STRING : x.type(), length);
  }

  private Operand sliced(Expr.Slice e, Type type, long length) {
    long limit = length < 0 ? -1 : length + 1;
    long low = e.low == null ? 0 : index(e.low, limit);
    long high = e.high == null ? length : index(e.high, limit);
    long max = e.max == null ? length : index(e.max, limit);
    if (!swapped(low, high, e.high) && !swapped(low, max, e.max)) {
      swapped(high, max, e.max);
    }
    return Operand.value(e, type);
  }

  private long index(Expr expr, long limit) {
    return parts.exprs().indexValue(expr, limit).value();
  }

  /** Reports constant indices that are not in order. */
  private boolean swapped(long x, long y, @Nullable Expr at) {
    if (x <= 0 || y < 0 || y >= x || at == null) {
      return false;
    }
    session.error(at, "invalid slice indices: " + y + " < " + x);
    return true;
  }
}
