package dev.baton.go.check.core;

import dev.baton.go.check.info.Info;
import dev.baton.go.check.info.Mode;
import dev.baton.go.check.info.TypeAndValue;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Tuple;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables being filled, and the untyped expressions whose final types are not known yet. */
public final class Recording {

  /**
   * An untyped expression; {@code shifted} if it is the left operand of a shift that is not
   * constant.
   */
  public record Pending(boolean shifted, Mode mode, Basic type, @Nullable Value value) {}

  private final Info info;
  private final IdentityHashMap<Expr, Pending> pending = new IdentityHashMap<>();

  public Recording(Info info) {
    this.info = info;
  }

  public Info info() {
    return info;
  }

  public @Nullable Pending pending(Expr expr) {
    return pending.get(expr);
  }

  public void remember(Expr expr, Pending known) {
    pending.put(expr, known);
  }

  public void forget(Expr expr) {
    pending.remove(expr);
  }

  /** Enters what is known of an operand's expression. */
  public void record(Operand x) {
    if (x.isInvalid()) {
      return;
    }
    if (x.mode() == Mode.NO_VALUE) {
      record(x.expr(), Mode.NO_VALUE, Tuple.EMPTY, null);
    } else if (x.isUntyped() && x.type() instanceof Basic b) {
      pending.put(x.expr(), new Pending(false, x.mode(), b, x.value()));
    } else {
      record(x.expr(), x.mode(), x.type(), x.value());
    }
  }

  public void record(Expr expr, Mode mode, dev.baton.go.types.Type type, @Nullable Value value) {
    info.record(expr, new TypeAndValue(mode, type, value));
  }

  /** Enters the expressions that stayed untyped. */
  public void finish() {
    for (Map.Entry<Expr, Pending> e : pending.entrySet()) {
      Pending p = e.getValue();
      info.record(e.getKey(), new TypeAndValue(p.mode(), p.type(), p.value()));
    }
    pending.clear();
  }
}
