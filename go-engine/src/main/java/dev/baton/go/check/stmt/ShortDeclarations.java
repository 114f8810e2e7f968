package dev.baton.go.check.stmt;

import dev.baton.go.check.core.Session;
import dev.baton.go.check.part.Parts;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Var;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks {@code :=}, which declares at least one new variable. */
final class ShortDeclarations {
  private final Session session;
  private final Parts parts;
  private final Assignments assignments;

  ShortDeclarations(Session session, Parts parts, Assignments assignments) {
    this.session = session;
    this.parts = parts;
    this.assignments = assignments;
  }

  void check(SimpleStmt.Define s) {
    int delayed = session.delayedCount();
    Set<String> seen = new HashSet<>();
    List<Var> vars = new ArrayList<>(s.lhs.size());
    List<Var> fresh = new ArrayList<>(s.lhs.size());
    boolean wrong = false;
    for (Expr e : s.lhs) {
      Var v = variable(e, seen, fresh);
      wrong |= v == null;
      vars.add(v == null ? local("_", e.errorPos()) : v);
    }
    assignments.initialize(vars, s.rhs, null);
    session.runDelayed(delayed);
    if (fresh.isEmpty() && !wrong) {
      session.error(s.definePos, "no new variables on left side of :=");
      return;
    }
    for (Var v : fresh) {
      parts.decls().declare(session.env.scope, null, v);
    }
  }

  private Var local(String name, int pos) {
    Var v = new Var(Var.Kind.LOCAL, name, session.pkg, session.env.source, pos, null);
    v.setOwner(session.env.function);
    return v;
  }

  /**
   * The variable that a name on the left means, a new one added to {@code fresh}; null if it is
   * wrong.
   */
  private @Nullable Var variable(Expr e, Set<String> seen, List<Var> fresh) {
    if (!(e instanceof Ident ident)) {
      parts.exprs().useLeft(List.of(e));
      session.error(e, "non-name " + Session.text(e) + " on left side of :=");
      return null;
    }
    if (!ident.isBlank() && !seen.add(ident.name)) {
      session.error(e, ident.name + " repeated on left side of :=");
      return null;
    }
    Obj known = session.env.scope.local(ident.name);
    if (known != null) {
      session.info().recordUse(ident, known);
      if (known instanceof Var v) {
        v.markReassigned();
        return v;
      }
      session.error(e, "cannot assign to " + Session.text(e));
      return null;
    }
    Var v = local(ident.name, ident.pos());
    if (!ident.isBlank()) {
      fresh.add(v);
    }
    session.info().recordDef(ident, v);
    return v;
  }
}
