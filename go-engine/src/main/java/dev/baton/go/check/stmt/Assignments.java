package dev.baton.go.check.stmt;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.core.Target;
import dev.baton.go.check.core.TypesSummary;
import dev.baton.go.check.expr.Places;
import dev.baton.go.check.info.Mode;
import dev.baton.go.check.part.Expressions;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.value.Values;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.syntax.tree.Stmt;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import dev.baton.go.types.rule.Kinds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks assignments, to variables that exist and to new ones. */
public final class Assignments {
  private final Session session;
  private final Parts parts;
  private final Values values;
  private final ShortDeclarations shortDeclarations;

  Assignments(Session session, Parts parts, Values values) {
    this.session = session;
    this.parts = parts;
    this.values = values;
    this.shortDeclarations = new ShortDeclarations(session, parts, this);
  }

  void define(SimpleStmt.Define s) {
    shortDeclarations.check(s);
  }

  void incDec(SimpleStmt.IncDec s) {
    Operand x = parts.exprs().expr(null, s.x);
    if (x.isInvalid()) {
      return;
    }
    if (!Kinds.all(x.type(), Basic.Kind::isNumeric)) {
      session.error(
          s.x,
          "invalid operation: "
              + Session.text(s.x)
              + s.op
              + s.op
              + " (non-numeric type "
              + session.text(x.type())
              + ")");
      return;
    }
    assign(s.x, x, "assignment");
  }

  void assign(SimpleStmt.Assign s) {
    if (s.op == null) {
      assignAll(s.lhs, s.rhs);
      return;
    }
    if (s.lhs.size() != 1 || s.rhs.size() != 1) {
      session.error(
          s.lhs.getFirst(),
          "assignment operation " + s.op + "= requires single-valued expressions");
      return;
    }
    Expr lhs = s.lhs.getFirst();
    Operand x = parts.exprs().binary(null, lhs, s.op, s.rhs.getFirst());
    assign(lhs, x, "assignment");
  }

  private static boolean isCall(List<Expr> exprs) {
    return exprs.size() == 1 && exprs.getFirst().unparen() instanceof Expr.Call;
  }

  private void assignAll(List<Expr> lhs, List<Expr> rhs) {
    if (lhs.size() == rhs.size() && !isCall(rhs)) {
      for (int i = 0; i < lhs.size(); i++) {
        assign(lhs.get(i), rhs.get(i));
      }
      return;
    }
    if (rhs.size() != 1) {
      boolean okLeft = parts.exprs().useLeft(lhs);
      boolean okRight = parts.exprs().use(rhs);
      if (okLeft && okRight) {
        mismatch(rhs, lhs.size(), rhs.size());
      }
      return;
    }
    Expressions.Results results = parts.exprs().multi(rhs.getFirst(), lhs.size() == 2);
    List<Operand> xs = results.operands();
    if (xs.size() != lhs.size()) {
      if (!xs.getFirst().isInvalid()) {
        mismatch(rhs, lhs.size(), xs.size());
      }
      parts.exprs().useLeft(lhs);
      return;
    }
    boolean ok = true;
    for (int i = 0; i < xs.size(); i++) {
      ok &= !assign(lhs.get(i), xs.get(i), "assignment").isInvalid();
    }
    recordCommaOk(results, rhs.getFirst(), ok);
  }

  void recordCommaOk(Expressions.Results results, Expr expr, boolean ok) {
    if (!results.commaOk() || !ok) {
      return;
    }
    Expr e = expr;
    session.info().recordCommaOk(e);
    while (e instanceof Expr.Paren p) {
      e = p.x;
      session.info().recordCommaOk(e);
    }
  }

  /** {@code lhs = rhs}. */
  private void assign(Expr lhs, Expr rhs) {
    Type type = left(lhs);
    if (type == Basic.INVALID) {
      parts.exprs().use(List.of(rhs));
      return;
    }
    Operand x = parts.exprs().expr(Target.of(type, Session.text(lhs)), rhs);
    values.assigning().assign(x, type, type == null ? "assignment to _ identifier" : "assignment");
  }

  /** Assigns a value that was checked. */
  Operand assign(Expr lhs, Operand x, String context) {
    Type type = left(lhs);
    if (type == Basic.INVALID) {
      return x.toInvalid();
    }
    boolean blank = type == null && context.equals("assignment");
    return values.assigning().assign(x, type, blank ? "assignment to _ identifier" : context);
  }

  /**
   * The type of a place that is assigned to; null for the blank identifier, invalid if it is no
   * such place.
   */
  private @Nullable Type left(Expr lhs) {
    Ident ident = lhs.unparen() instanceof Ident i ? i : null;
    if (ident != null && ident.isBlank()) {
      return null;
    }
    Var v = ident != null && session.env.scope.lookup(ident.name) instanceof Var w ? w : null;
    boolean used = v != null && v.used();
    Operand x = parts.exprs().expr(null, lhs);
    if (v != null && v.pkg() == session.pkg) {
      v.setUsed(used); // To be assigned to is no use.
    }
    if (x.isInvalid() || x.type() == Basic.INVALID) {
      return Basic.INVALID;
    }
    if (x.mode() == Mode.VARIABLE || x.mode() == Mode.MAP_INDEX) {
      Var root = Places.variable(lhs, session.info());
      if (root != null) {
        root.markReassigned();
      }
      return x.type();
    }
    notAssignable(x);
    return Basic.INVALID;
  }

  private void notAssignable(Operand x) {
    String text = Session.text(x.expr());
    if (x.expr() instanceof Expr.Selector s
        && parts.exprs().expr(null, s.x).mode() == Mode.MAP_INDEX) {
      session.error(x, "cannot assign to struct field " + text + " in map");
    } else {
      session.error(
          x, "cannot assign to " + text + " (neither addressable nor a map index expression)");
    }
  }

  /**
   * Gives variables their first values; {@code statement} is not null if they are a function's
   * results.
   */
  public void initialize(List<Var> lhs, List<Expr> rhs, Stmt.@Nullable Return statement) {
    String context = statement == null ? "assignment" : "return statement";
    if (lhs.size() == rhs.size() && !isCall(rhs)) {
      for (int i = 0; i < lhs.size(); i++) {
        Var v = lhs.get(i);
        String name = v.name().isEmpty() ? "result variable" : v.name();
        Target target = v.hasType() ? Target.of(v.type(), name) : null;
        values.assigning().initialize(v, parts.exprs().expr(target, rhs.get(i)), context);
      }
      return;
    }
    if (rhs.size() != 1) {
      if (parts.exprs().use(rhs)) {
        if (statement == null) {
          mismatch(rhs, lhs.size(), rhs.size());
        } else {
          wrongResults(statement, lhs, parts.exprs().list(rhs));
        }
      }
      invalidate(lhs);
      return;
    }
    initializeFromOne(lhs, rhs, statement, context);
  }

  private void initializeFromOne(
      List<Var> lhs, List<Expr> rhs, Stmt.@Nullable Return statement, String context) {
    boolean commaOk = lhs.size() == 2 && statement == null;
    Expressions.Results results = parts.exprs().multi(rhs.getFirst(), commaOk);
    List<Operand> xs = results.operands();
    if (xs.size() == lhs.size()) {
      boolean ok = true;
      for (int i = 0; i < xs.size(); i++) {
        ok &= !values.assigning().initialize(lhs.get(i), xs.get(i), context).isInvalid();
      }
      recordCommaOk(results, rhs.getFirst(), ok);
      return;
    }
    if (!xs.getFirst().isInvalid()) {
      if (statement == null) {
        mismatch(rhs, lhs.size(), xs.size());
      } else {
        wrongResults(statement, lhs, xs);
      }
    }
    invalidate(lhs);
  }

  private static void invalidate(List<Var> vars) {
    for (Var v : vars) {
      if (!v.hasType()) {
        v.setType(Basic.INVALID);
      }
    }
  }

  private void mismatch(List<Expr> rhs, int variables, int count) {
    String vars = counted(variables, "variable");
    String vals = counted(count, "value");
    Expr first = rhs.getFirst();
    session.error(
        first,
        rhs.size() == 1 && first.unparen() instanceof Expr.Call call
            ? "assignment mismatch: " + vars + " but " + Session.text(call.fun) + " returns " + vals
            : "assignment mismatch: " + vars + " but " + vals);
  }

  private static String counted(int count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }

  /** Reports results of a function that has none. */
  void tooManyResults(List<Expr> results) {
    if (results.size() == 1) {
      List<Operand> xs = parts.exprs().multi(results.getFirst(), false).operands();
      if (xs.isEmpty() || !xs.getFirst().isInvalid()) {
        wrongResults(null, List.of(), xs);
      }
    } else if (parts.exprs().use(results)) {
      wrongResults(null, List.of(), parts.exprs().list(results));
    }
  }

  private void wrongResults(Stmt.@Nullable Return statement, List<Var> want, List<Operand> have) {
    boolean many = have.size() > want.size();
    List<Type> types = new ArrayList<>();
    for (Operand x : have) {
      types.add(x.type());
    }
    String message =
        (many ? "too many" : "not enough")
            + " return values\n\thave "
            + TypesSummary.of(session, types, false)
            + "\n\twant "
            + TypesSummary.ofVars(session, want, false);
    if (many) {
      session.error(have.get(want.size()), message);
    } else if (!have.isEmpty()) {
      session.error(have.getLast(), message);
    } else if (statement != null) {
      session.error(statement, message);
    }
  }
}
