package dev.baton.go.check.stmt;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.text.NodePosition;
import dev.baton.go.check.value.Values;
import dev.baton.go.constant.BoolValue;
import dev.baton.go.constant.FloatValue;
import dev.baton.go.constant.IntValue;
import dev.baton.go.constant.StringValue;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Type;
import dev.baton.go.types.algebra.Comparability;
import dev.baton.go.types.algebra.Identity;
import dev.baton.go.types.rule.Kinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks expression switches. */
final class Switches {
  private final Session session;
  private final Parts parts;
  private final Values values;

  Switches(Session session, Parts parts, Values values) {
    this.session = session;
    this.parts = parts;
    this.values = values;
  }

  /** Checks the statements of a clause. */
  interface Body {
    void check(ControlStmt.CaseClause clause);
  }

  /** A constant case and where it stands. */
  private record Seen(int pos, Type type) {}

  void check(ControlStmt.Switch s, Body body) {
    Operand tag = tag(s);
    reportDefaults(session, s.clauses);
    Map<Value, List<Seen>> seen = new HashMap<>();
    for (ControlStmt.CaseClause clause : s.clauses) {
      for (Expr e : clause.exprs) {
        checkCase(e, tag, seen);
      }
      session.openScope();
      body.check(clause);
      session.closeScope();
    }
  }

  private Operand tag(ControlStmt.Switch s) {
    if (s.tag == null) {
      int pos = s.clauses.isEmpty() ? s.end() - 1 : s.clauses.getFirst().pos();
      return Operand.constant(new Ident(pos, "true"), Basic.BOOL, BoolValue.TRUE);
    }
    Operand x = parts.exprs().expr(null, s.tag);
    x = values.assigning().assign(x, null, "switch expression");
    if (!x.isInvalid() && !Comparability.comparable(x.type()) && !Kinds.hasNil(x.type())) {
      session.error(
          x,
          "cannot switch on "
              + session.text(x)
              + " ("
              + session.text(x.type())
              + " is not comparable)");
      return x.toInvalid();
    }
    return x;
  }

  static void reportDefaults(Session session, List<ControlStmt.CaseClause> clauses) {
    ControlStmt.CaseClause first = null;
    for (ControlStmt.CaseClause c : clauses) {
      if (c.isDefault()) {
        if (first == null) {
          first = c;
        } else {
          session.error(
              c,
              "multiple defaults (first at "
                  + Session.place(session.env.source, first.pos())
                  + ")");
        }
      }
    }
  }

  private void checkCase(Expr e, Operand tag, Map<Value, List<Seen>> seen) {
    Operand x = parts.exprs().expr(null, e);
    if (x.isInvalid() || tag.isInvalid()) {
      return;
    }
    x = values.untyped().convert(x, tag.type());
    if (x.isInvalid() || parts.exprs().compareCase(x, tag).isInvalid()) {
      return;
    }
    Value value = x.value();
    if (!(value instanceof IntValue
        || value instanceof FloatValue
        || value instanceof StringValue)) {
      return;
    }
    List<Seen> same = seen.computeIfAbsent(value, v -> new ArrayList<>());
    for (Seen s : same) {
      if (Identity.identical(s.type, x.type())) {
        session.error(
            x,
            "duplicate case "
                + session.text(x)
                + " in expression switch\n\t"
                + Session.place(session.env.source, s.pos)
                + ": previous case");
        return;
      }
    }
    same.add(new Seen(NodePosition.of(e), x.type()));
  }
}
