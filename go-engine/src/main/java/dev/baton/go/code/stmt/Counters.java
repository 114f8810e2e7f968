package dev.baton.go.code.stmt;

import dev.baton.go.check.info.TypeAndValue;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Walk;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.constant.IntValue;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Node;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.types.Builtin;
import dev.baton.go.types.Var;
import org.jspecify.annotations.Nullable;

/**
 * Finds loops {@code for i := a; i < b; i++} whose variable stays within the range of a JVM int: a
 * is a small constant, b a constant or a length, and the body leaves i alone.
 */
final class Counters {
  private Counters() {}

  static @Nullable Var find(Gen gen, ControlStmt.For s) {
    if (s.init instanceof SimpleStmt.Define d
        && d.lhs.size() == 1
        && d.rhs.size() == 1
        && d.lhs.getFirst() instanceof Ident name
        && gen.unit.info().def(name) instanceof Var v
        && Reps.kind(gen.unit.type(v)) == Kind.INT64
        && !v.captured()
        && !v.addressTaken()
        && isSmall(gen, d.rhs.getFirst())
        && isBounded(gen, s.cond, v)
        && isStep(gen, s.post, v)
        && !isAssigned(gen, s.body, v)) {
      return v;
    }
    return null;
  }

  static boolean isSmall(Gen gen, Expr e) {
    TypeAndValue known = gen.unit.known(e);
    return known != null
        && known.value() instanceof IntValue i
        && i.isLong()
        && i.longValue() >= 0
        && i.longValue() < Integer.MAX_VALUE;
  }

  private static boolean isBounded(Gen gen, @Nullable Expr cond, Var v) {
    return cond != null
        && cond.unparen() instanceof Expr.Binary b
        && b.op == Operator.LSS
        && gen.unit.variable(b.x) == v
        && (isSmall(gen, b.y) || isLength(gen, b.y));
  }

  /** Whether an expression is the length of something that is no channel or map. */
  static boolean isLength(Gen gen, Expr e) {
    return e.unparen() instanceof Expr.Call c
        && c.fun.unparen() instanceof Ident i
        && gen.unit.info().use(i) instanceof Builtin b
        && b.builtin() == Builtin.Id.LEN
        && (Reps.isSlice(gen.unit.type(c.args.getFirst()))
            || Reps.isString(gen.unit.type(c.args.getFirst())));
  }

  private static boolean isStep(Gen gen, @Nullable SimpleStmt post, Var v) {
    return post instanceof SimpleStmt.IncDec s
        && s.op == Operator.ADD
        && gen.unit.variable(s.x) == v;
  }

  static boolean isAssigned(Gen gen, Node body, Var v) {
    boolean[] found = {false};
    Walk.of(
        body,
        node -> {
          found[0] |=
              switch (node) {
                case SimpleStmt.IncDec s -> gen.unit.variable(s.x) == v;
                case SimpleStmt.Assign s -> names(gen, s.lhs, v);
                case SimpleStmt.Define s -> names(gen, s.lhs, v);
                case ControlStmt.Range s -> names(gen, s.lhs, v);
                default -> false;
              };
          return !found[0];
        });
    return found[0];
  }

  private static boolean names(Gen gen, java.util.List<Expr> lhs, Var v) {
    return lhs.stream().anyMatch(e -> gen.unit.variable(e) == v);
  }
}
