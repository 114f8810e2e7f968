package dev.baton.go.check.stmt;

import dev.baton.go.check.core.Declared;
import dev.baton.go.check.core.Environment;
import dev.baton.go.check.core.Operand;
import dev.baton.go.check.core.Session;
import dev.baton.go.check.part.Bodies;
import dev.baton.go.check.part.Parts;
import dev.baton.go.check.value.Values;
import dev.baton.go.constant.Value;
import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Node;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.syntax.tree.Stmt;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Obj;
import dev.baton.go.types.Scope;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Var;
import dev.baton.go.types.rule.Core;
import dev.baton.go.types.rule.Kinds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks function bodies and their statements. */
public final class StatementChecker implements Bodies {
  private final Session session;
  private final Parts parts;
  private final Values values;
  private final Assignments assignments;
  private final Returns returns;
  private final Switches switches;
  private final TypeSwitches typeSwitches;
  private final Ranges ranges;
  private final CallStatements calls;

  public StatementChecker(Session session, Parts parts, Values values) {
    this.session = session;
    this.parts = parts;
    this.values = values;
    this.assignments = new Assignments(session, parts, values);
    this.returns = new Returns(session, assignments);
    this.switches = new Switches(session, parts, values);
    this.typeSwitches = new TypeSwitches(session, parts);
    this.ranges = new Ranges(session, parts, values, assignments);
    this.calls = new CallStatements(session, parts);
  }

  /** The initial values of variables declared in a function. */
  public Assignments assignments() {
    return assignments;
  }

  @Override
  public void body(
      @Nullable Declared declared,
      Node function,
      Signature signature,
      Scope parameters,
      Stmt.Block body,
      @Nullable Value iota) {
    Environment outer = session.env;
    Environment env = new Environment(outer.source, parameters);
    env.declared = declared;
    env.iota = iota;
    env.signature = signature;
    env.function = function;
    env.typeParams = function instanceof Decl.Func ? typeParams(signature) : outer.typeParams;
    for (Obj o : parameters.objects()) {
      if (o instanceof Var v) {
        v.setOwner(function);
      }
    }
    session.env = env;
    list(body.stmts);
    if (signature.results().size() > 0 && !new Termination(env.panics).terminates(body)) {
      session.error(body.rbracePos, "missing return");
    }
    reportUnused(env.locals);
    session.env = outer;
  }

  private static List<TypeParam> typeParams(Signature signature) {
    List<TypeParam> all = new ArrayList<>(signature.recvTypeParams());
    all.addAll(signature.typeParams());
    return all;
  }

  private void reportUnused(List<Var> locals) {
    locals.sort(Comparator.comparingInt(Var::pos));
    for (Var v : locals) {
      if (!v.used()) {
        session.error(v, v.name() + " declared and not used");
      }
    }
  }

  private void list(List<Stmt> stmts) {
    for (Stmt s : stmts) {
      stmt(s);
    }
  }

  /** Checks a statement and the function literals in it. */
  private void stmt(Stmt stmt) {
    int delayed = session.delayedCount();
    check(stmt);
    session.runDelayed(delayed);
  }

  private void optional(@Nullable Stmt stmt) {
    if (stmt != null) {
      stmt(stmt);
    }
  }

  private void check(Stmt stmt) {
    switch (stmt) {
      case SimpleStmt s -> simple(s);
      case ControlStmt s -> control(s);
      case Stmt.Block s -> block(s);
      case Stmt.Declaration s -> parts.decls().local(s);
      case Stmt.Labeled s -> stmt(s.stmt);
      case Stmt.Go s -> calls.suspended("go", s.call);
      case Stmt.Defer s -> calls.suspended("defer", s.call);
      case Stmt.Return s -> returns.check(s);
      case Stmt.Branch s -> {}
    }
  }

  private void block(Stmt.Block block) {
    session.openScope();
    list(block.stmts);
    session.closeScope();
  }

  private void simple(SimpleStmt stmt) {
    switch (stmt) {
      case SimpleStmt.Empty s -> {}
      case SimpleStmt.Expression s -> calls.expression(s);
      case SimpleStmt.Send s -> send(s);
      case SimpleStmt.IncDec s -> assignments.incDec(s);
      case SimpleStmt.Assign s -> assignments.assign(s);
      case SimpleStmt.Define s -> assignments.define(s);
    }
  }

  private void send(SimpleStmt.Send s) {
    Operand chan = parts.exprs().expr(null, s.chan);
    Operand value = parts.exprs().expr(null, s.value);
    if (chan.isInvalid() || value.isInvalid()) {
      return;
    }
    Type core = Core.type(chan.type());
    String prefix = "invalid operation: cannot send to ";
    if (core == null) {
      session.error(s.chan, prefix + session.text(chan) + ": no core type");
    } else if (!(core instanceof Chan c)) {
      session.error(s.chan, prefix + "non-channel " + session.text(chan));
    } else if (!c.canSend()) {
      session.error(s.chan, prefix + "receive-only channel " + session.text(chan));
    } else {
      values.assigning().assign(value, c.elem(), "send");
    }
  }

  private void control(ControlStmt stmt) {
    if (stmt instanceof ControlStmt.Range r) {
      ranges.check(r, () -> stmt(r.body));
      return;
    }
    session.openScope();
    switch (stmt) {
      case ControlStmt.If s -> {
        optional(s.init);
        condition(s.cond, "if");
        stmt(s.then);
        optional(s.otherwise);
      }
      case ControlStmt.For s -> loop(s);
      case ControlStmt.Range s -> {}
      case ControlStmt.Switch s -> {
        optional(s.init);
        switches.check(s, this::clause);
      }
      case ControlStmt.TypeSwitch s -> {
        optional(s.init);
        typeSwitches.check(s, this::clause);
      }
      case ControlStmt.Select s -> select(s);
    }
    session.closeScope();
  }

  private void loop(ControlStmt.For s) {
    optional(s.init);
    if (s.cond != null) {
      condition(s.cond, "for");
    }
    optional(s.post);
    stmt(s.body);
  }

  private void condition(Expr cond, String word) {
    Operand x = parts.exprs().expr(null, cond);
    if (!x.isInvalid() && !Kinds.all(x.type(), Basic.Kind::isBoolean)) {
      session.error(cond, "non-boolean condition in " + word + " statement");
    }
  }

  /** The statements of a clause, within the block that is open. */
  private void clause(ControlStmt.CaseClause clause) {
    list(clause.body);
  }

  private void select(ControlStmt.Select select) {
    ControlStmt.CommClause first = null;
    for (ControlStmt.CommClause c : select.clauses) {
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
    for (ControlStmt.CommClause c : select.clauses) {
      if (c.comm != null && !Communication.isValid(c.comm)) {
        session.error(
            Communication.position(c.comm),
            "select case must be send or receive (possibly with assignment)");
        continue;
      }
      session.openScope();
      optional(c.comm);
      list(c.body);
      session.closeScope();
    }
  }
}
