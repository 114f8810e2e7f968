package dev.baton.go.check.stmt;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.part.Parts;
import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Nil;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Var;
import dev.baton.go.types.algebra.Identity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks type switches; each clause has a variable of its own. */
final class TypeSwitches {
  private final Session session;
  private final Parts parts;

  TypeSwitches(Session session, Parts parts) {
    this.session = session;
    this.parts = parts;
  }

  /** A case seen before; its type is null for nil. */
  private record Seen(@Nullable Type type, Expr expr) {
    boolean is(@Nullable Type other) {
      return (type == null || other == null) ? type == other : Identity.identical(type, other);
    }
  }

  void check(ControlStmt.TypeSwitch s, Switches.Body body) {
    Ident name = s.name;
    if (name != null && name.isBlank()) {
      session.error(name, "no new variable on left side of :=");
      name = null;
    }
    Operand x = parts.exprs().expr(null, s.x);
    if (x.isInvalid()) {
      return;
    }
    boolean valid = checkOperand(x);
    Switches.reportDefaults(session, s.clauses);
    List<Seen> seen = new ArrayList<>();
    List<Var> vars = new ArrayList<>();
    for (ControlStmt.CaseClause clause : s.clauses) {
      Type type = caseTypes(clause, valid ? x : null, seen);
      session.openScope();
      if (name != null) {
        Type own = clause.exprs.size() == 1 && type != null ? type : x.type();
        vars.add(declare(name, clause, own));
      }
      body.check(clause);
      session.closeScope();
    }
    if (name != null) {
      checkUsed(name, vars);
    }
  }

  private boolean checkOperand(Operand x) {
    if (x.type() instanceof TypeParam) {
      session.error(x, "cannot use type switch on type parameter value " + session.text(x));
      return false;
    }
    if (!(x.type().underlying() instanceof Interface)) {
      session.error(x, session.text(x) + " is not an interface");
      return false;
    }
    return true;
  }

  private Var declare(Ident name, ControlStmt.CaseClause clause, Type type) {
    Var v = new Var(Var.Kind.LOCAL, name.name, session.pkg, session.env.source, name.pos(), type);
    v.setOwner(session.env.function);
    session.env.scope.insert(v);
    session.info().recordImplicit(clause, v);
    return v;
  }

  private void checkUsed(Ident name, List<Var> vars) {
    boolean used = false;
    for (Var v : vars) {
      used |= v.used();
    }
    if (!used) {
      session.error(name, name.name + " declared and not used");
    }
  }

  /** The type of a clause's last case; null for nil. */
  private @Nullable Type caseTypes(
      ControlStmt.CaseClause clause, @Nullable Operand x, List<Seen> seen) {
    Type type = null;
    for (Expr e : clause.exprs) {
      if (isNil(e)) {
        type = null;
        parts.exprs().expr(null, e);
      } else {
        type = parts.types().varType(e);
        if (type == Basic.INVALID) {
          continue;
        }
      }
      if (isNew(e, type, seen) && x != null && type != null) {
        parts.exprs().checkAssertion(e, x, type, true);
      }
    }
    return type;
  }

  private boolean isNil(Expr e) {
    return e.unparen() instanceof Ident i && session.env.scope.lookup(i.name) instanceof Nil;
  }

  private boolean isNew(Expr e, @Nullable Type type, List<Seen> seen) {
    for (Seen s : seen) {
      if (s.is(type)) {
        session.error(
            e,
            "duplicate case "
                + (type == null ? "nil" : session.text(type))
                + " in type switch\n\t"
                + Session.place(session.env.source, s.expr.errorPos())
                + ": previous case");
        return false;
      }
    }
    seen.add(new Seen(type, e));
    return true;
  }
}
