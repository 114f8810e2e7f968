package dev.baton.go.check.stmt;

import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.value.Values;
import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import dev.baton.go.types.rule.Core;
import dev.baton.go.types.rule.Kinds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks range clauses. */
final class Ranges {
  private final Session session;
  private final Parts parts;
  private final Values values;
  private final Assignments assignments;

  Ranges(Session session, Parts parts, Values values, Assignments assignments) {
    this.session = session;
    this.parts = parts;
    this.values = values;
    this.assignments = assignments;
  }

  /** What a range gives: the types of the first and second variable, or why it gives nothing. */
  private record Elements(@Nullable Type key, @Nullable Type value, @Nullable String wrong) {
    static final Elements NONE = new Elements(null, null, null);

    static Elements of(Type key, @Nullable Type value) {
      return new Elements(key, value, null);
    }

    static Elements wrong(String why) {
      return new Elements(null, null, why);
    }
  }

  /** Checks the clause, in the block around, and then the body, in one with the variables. */
  void check(ControlStmt.Range s, Runnable body) {
    Operand x = parts.exprs().expr(null, s.x);
    Elements elements = x.isInvalid() ? Elements.NONE : elements(x);
    if (!x.isInvalid()) {
      report(s, x, elements);
    }
    session.openScope();
    boolean constant = x.isConstant() && Kinds.isInteger(x.type());
    if (s.define) {
      define(s, x, elements, constant);
    } else if (!s.lhs.isEmpty()) {
      assign(s, x, elements, constant);
    } else if (constant) {
      values.assigning().assign(x, null, "range clause");
    }
    body.run();
    session.closeScope();
  }

  private static Elements elements(Operand x) {
    Type core = Core.type(x.type());
    if (core instanceof Pointer p && p.elem().underlying() instanceof ArrayType a) {
      core = a;
    }
    return switch (core) {
      case Basic b when b.kind().isString() -> Elements.of(Basic.INT, Basic.RUNE);
      case Basic b when b.kind().isInteger() -> Elements.of(x.type(), null);
      case ArrayType a -> Elements.of(Basic.INT, a.elem());
      case Slice t -> Elements.of(Basic.INT, t.elem());
      case MapType m -> Elements.of(m.key(), m.elem());
      case Chan c ->
          c.canReceive()
              ? Elements.of(c.elem(), null)
              : Elements.wrong(": receive from send-only channel");
      case null -> Elements.wrong(": no core type");
      default -> Elements.wrong("");
    };
  }

  private void report(ControlStmt.Range s, Operand x, Elements elements) {
    if (elements.wrong != null) {
      session.error(x, "cannot range over " + session.text(x) + elements.wrong);
    } else if (elements.value == null && s.lhs.size() > 1) {
      session.error(
          s.lhs.get(1), "range over " + session.text(x) + " permits only one iteration variable");
    } else if (s.lhs.size() > 2) {
      session.error(s.lhs.get(2), "range clause permits at most two iteration variables");
    }
  }

  private static @Nullable Type type(Elements elements, int i) {
    if (elements.wrong != null && !elements.wrong.isEmpty()) {
      return Basic.INVALID;
    }
    return i == 0 ? elements.key : elements.value;
  }

  private void define(ControlStmt.Range s, Operand x, Elements elements, boolean constant) {
    List<Var> vars = new ArrayList<>(2);
    for (int i = 0; i < s.lhs.size() && i < 2; i++) {
      Expr lhs = s.lhs.get(i);
      Var v = variable(lhs, vars);
      Type type = type(elements, i);
      if (constant) {
        values.assigning().initialize(v, x, "range clause");
      } else if (type != null) {
        values.assigning().initialize(v, Operand.value(lhs, type), "assignment");
      } else {
        v.setType(Basic.INVALID);
        v.setUsed(true);
      }
    }
    if (vars.isEmpty()) {
      session.error(s, "no new variables on left side of :=");
    }
    for (Var v : vars) {
      parts.decls().declare(session.env.scope, null, v);
    }
  }

  private Var variable(Expr lhs, List<Var> vars) {
    String name = lhs instanceof Ident i ? i.name : "_";
    Var v = new Var(Var.Kind.LOCAL, name, session.pkg, session.env.source, lhs.pos(), null);
    v.setOwner(session.env.function);
    if (lhs instanceof Ident i) {
      session.info().recordDef(i, v);
      if (!i.isBlank()) {
        vars.add(v);
      }
    } else {
      session.error(lhs, "invalid syntax tree: cannot declare " + Session.text(lhs));
    }
    return v;
  }

  private void assign(ControlStmt.Range s, Operand x, Elements elements, boolean constant) {
    for (int i = 0; i < s.lhs.size() && i < 2; i++) {
      Expr lhs = s.lhs.get(i);
      Type type = type(elements, i);
      if (constant) {
        assignments.assign(lhs, x, "range clause");
      } else if (type != null) {
        assignments.assign(lhs, Operand.value(lhs, type), "assignment");
      }
    }
  }
}
