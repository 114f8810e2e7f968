package dev.baton.go.code.stmt;

import dev.baton.go.check.info.TypeAndValue;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Walk;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Storage;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.syntax.tree.Node;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.syntax.tree.Stmt;
import dev.baton.go.types.Var;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A loop {@code for i := a; i < b; i += c} over elements, of which a guard before it can tell
 * whether i stays within the range of a JVM int: b and c do not change meanwhile. It may as well
 * count downwards, and b may be followed by {@code && …}.
 *
 * @param counter i
 * @param start a
 * @param bound b
 * @param step c, without sign; null for 1
 * @param up whether i grows
 * @param inclusive whether i may be b
 * @param more whether the condition goes on after the test
 * @param sequences the slices in local variables that do not change and are indexed by i alone
 */
record NarrowLoop(
    Var counter,
    Expr start,
    Expr bound,
    @Nullable Expr step,
    boolean up,
    boolean inclusive,
    boolean more,
    Set<Var> sequences) {
  /** Larger loops gain less, and would be there twice. */
  private static final int MAXIMAL_SIZE = 160;

  static @Nullable NarrowLoop find(Gen gen, ControlStmt.For s) {
    if (!(s.init instanceof SimpleStmt.Define d)
        || d.lhs.size() != 1
        || d.rhs.size() != 1
        || !(d.lhs.getFirst() instanceof Ident name)
        || !(gen.unit.info().def(name) instanceof Var v)
        || !isFree(gen, v)
        || !(first(s.cond) instanceof Expr.Binary test)
        || gen.unit.variable(test.x) != v) {
      return null;
    }
    boolean up = test.op == Operator.LSS || test.op == Operator.LEQ;
    boolean down = test.op == Operator.GTR || test.op == Operator.GEQ;
    Steadiness steady = new Steadiness(gen, s);
    Expr step = step(s.post);
    if ((!up && !down)
        || !isStep(gen, s.post, v, up)
        || !steady.holds(test.y)
        || (step != null && !(up ? steady.holds(step) : steady.isSmall(step)))
        || !isSimple(s)
        || Counters.isAssigned(gen, s.body, v)) {
      return null;
    }
    Set<Var> sequences = new LinkedHashSet<>();
    boolean indexes = indexed(gen, s, v, steady, sequences);
    boolean inclusive = test.op == Operator.LEQ || test.op == Operator.GEQ;
    boolean more = s.cond != null && s.cond.unparen() != test;
    return indexes
        ? new NarrowLoop(v, d.rhs.getFirst(), test.y, step, up, inclusive, more, sequences)
        : null;
  }

  private static boolean isFree(Gen gen, Var v) {
    return Reps.kind(gen.unit.type(v)) == Kind.INT64 && !v.captured() && !v.addressTaken();
  }

  /** What is tested first of a condition. */
  private static @Nullable Expr first(@Nullable Expr cond) {
    Expr e = cond == null ? null : cond.unparen();
    return e instanceof Expr.Binary b && b.op == Operator.LAND ? first(b.x) : e;
  }

  private static @Nullable Expr step(@Nullable SimpleStmt post) {
    return post instanceof SimpleStmt.Assign a && a.rhs.size() == 1 ? a.rhs.getFirst() : null;
  }

  private static boolean isStep(Gen gen, @Nullable SimpleStmt post, Var v, boolean up) {
    Operator wanted = up ? Operator.ADD : Operator.SUB;
    return switch (post) {
      case SimpleStmt.IncDec s -> s.op == wanted && gen.unit.variable(s.x) == v;
      case SimpleStmt.Assign s ->
          s.op == wanted && s.lhs.size() == 1 && gen.unit.variable(s.lhs.getFirst()) == v;
      case null, default -> false;
    };
  }

  /** Whether the loop's code can be there twice: short, without labels, closures or other loops. */
  private static boolean isSimple(ControlStmt.For s) {
    int[] size = {0};
    boolean[] simple = {true};
    Walk.of(
        s,
        node -> {
          boolean loop = node != s && (node instanceof ControlStmt.For);
          boolean other =
              switch (node) {
                case ControlStmt.Range _, ControlStmt.Select _ -> true;
                case Literal.Func _, Stmt.Labeled _, Stmt.Go _, Stmt.Defer _ -> true;
                case Stmt.Branch b -> b.jump == Stmt.Branch.Jump.GOTO;
                default -> false;
              };
          simple[0] &= !loop && !other && ++size[0] <= MAXIMAL_SIZE;
          return simple[0];
        });
    return simple[0];
  }

  /** Whether something is indexed by i, or i and a constant; collects slices that may be whole. */
  private static boolean indexed(
      Gen gen, ControlStmt.For s, Var v, Steadiness steady, Set<Var> sequences) {
    boolean[] found = {false};
    Walk.of(
        s,
        node -> {
          if (node instanceof Expr.Index e && e.indices.size() == 1) {
            Expr index = e.indices.getFirst();
            found[0] |= names(gen, index, v);
            Var sequence = gen.unit.variable(e.x);
            if (sequence != null
                && gen.unit.variable(index) == v
                && Reps.isSlice(gen.unit.type(e.x))
                && steady.isSteady(sequence)) {
              sequences.add(sequence);
            }
          }
          return true;
        });
    return found[0];
  }

  private static boolean names(Gen gen, Expr index, Var v) {
    return index.unparen() instanceof Expr.Binary b
        ? gen.unit.variable(b.x) == v || gen.unit.variable(b.y) == v
        : gen.unit.variable(index) == v;
  }

  /** Whether expressions keep their values while a loop runs. */
  private record Steadiness(Gen gen, Node loop) {
    /** Whether an expression is made of constants and of variables that do not change. */
    boolean holds(Expr e) {
      if (isConstant(e)) {
        return true;
      }
      return switch (e.unparen()) {
        case Ident i -> Reps.kind(gen.unit.type(i)) == Kind.INT64 && isSteady(gen.unit.variable(i));
        case Expr.Binary b -> isPlain(b) && holds(b.x) && holds(b.y);
        case Expr.Call c ->
            Counters.isLength(gen, c) && isSteady(gen.unit.variable(c.args.getFirst()));
        default -> false;
      };
    }

    /** Whether an operator cannot panic. */
    private boolean isPlain(Expr.Binary e) {
      return switch (e.op) {
        case ADD, SUB, MUL -> true;
        case QUO, SHR -> isConstant(e.y);
        default -> false;
      };
    }

    private boolean isConstant(Expr e) {
      TypeAndValue known = gen.unit.known(e);
      return known != null && known.value() != null;
    }

    boolean isSteady(@Nullable Var v) {
      return v != null
          && gen.variables.get(v) instanceof Storage.Local
          && !Counters.isAssigned(gen, loop, v);
    }

    /** Whether an expression is a constant that cannot lead far below zero. */
    boolean isSmall(Expr e) {
      return Counters.isSmall(gen, e);
    }
  }
}
