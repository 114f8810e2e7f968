package dev.baton.go.code.stmt;

import dev.baton.go.check.info.Mode;
import dev.baton.go.check.info.TypeAndValue;
import dev.baton.go.code.convert.Assertions;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Variables;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.split.LargeSwitch;
import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.ControlStmt.CaseClause;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ConstantDescs;
import java.util.List;

/** The type switch. */
final class TypeSwitches {
  private final Gen gen;
  private final Jumps jumps;
  private final Assertions assertions;

  TypeSwitches(Gen gen, Jumps jumps) {
    this.gen = gen;
    this.jumps = jumps;
    this.assertions = new Assertions(gen);
  }

  void run(ControlStmt.TypeSwitch s) {
    Label end = gen.label();
    jumps.enter(end, null);
    if (s.init != null) {
      gen.statements().run(s.init);
    }
    gen.values().push(s.x);
    int value = gen.store(TypeKind.REFERENCE);
    if (LargeSwitch.isNeeded(gen, s)) {
      LargeSwitch parts = new LargeSwitch(gen, s, s.clauses, end);
      parts.run(number(parts, value), value, jumps::fallThroughTo);
    } else {
      whole(s, value, end);
    }
    gen.bind(end);
    jumps.leave();
  }

  private int number(LargeSwitch parts, int value) {
    return parts.choose(
        List.of(ConstantDescs.CD_Object),
        () -> gen.b.aload(value),
        (inner, held, clauses, found) -> {
          held.accept(0);
          int switched = inner.store(TypeKind.REFERENCE);
          new TypeSwitches(inner, new Jumps(inner)).tests(clauses, switched, found);
        });
  }

  private void whole(ControlStmt.TypeSwitch s, int value, Label end) {
    List<Label> bodies = s.clauses.stream().map(c -> gen.label()).toList();
    tests(s.clauses, value, bodies);
    Label otherwise = end;
    for (int i = 0; i < bodies.size(); i++) {
      otherwise = s.clauses.get(i).isDefault() ? bodies.get(i) : otherwise;
    }
    gen.b.goto_(otherwise);
    bodies(s, s.clauses, value, bodies, end);
  }

  private void tests(List<CaseClause> clauses, int value, List<Label> bodies) {
    for (int i = 0; i < bodies.size(); i++) {
      for (Expr e : clauses.get(i).exprs) {
        test(value, e, bodies.get(i));
      }
    }
  }

  private void bodies(
      ControlStmt.TypeSwitch s,
      List<CaseClause> clauses,
      int value,
      List<Label> bodies,
      Label end) {
    for (int i = 0; i < bodies.size(); i++) {
      gen.bind(bodies.get(i));
      declare(s, clauses.get(i), value);
      gen.statements().run(clauses.get(i).body);
      gen.b.goto_(end);
    }
  }

  /** Runs the clause whose place among some clauses is in that local. */
  void clause(ControlStmt.TypeSwitch s, List<CaseClause> clauses, int number, int value) {
    Label end = gen.label();
    List<Label> bodies = clauses.stream().map(c -> gen.label()).toList();
    gen.b.iload(number);
    Jumps.table(gen, bodies, end);
    bodies(s, clauses, value, bodies, end);
    gen.bind(end);
  }

  private boolean isNil(Expr e) {
    TypeAndValue known = gen.unit.known(e.unparen());
    return known != null && known.mode() == Mode.NIL;
  }

  private void test(int value, Expr e, Label body) {
    if (isNil(e)) {
      gen.b.aload(value).ifnull(body);
      return;
    }
    Label failed = gen.label();
    assertions.test(value, gen.unit.type(e), failed, -1);
    gen.b.goto_(body);
    gen.bind(failed);
  }

  private void declare(ControlStmt.TypeSwitch s, ControlStmt.CaseClause clause, int value) {
    if (s.name == null || !(gen.unit.info().implicit(clause) instanceof Var v)) {
      return;
    }
    Type type = gen.unit.type(v);
    boolean single = clause.exprs.size() == 1 && !isNil(clause.exprs.getFirst());
    if (single) {
      assertions.extract(value, type);
      if (Reps.isAggregate(type)) {
        gen.copy(type);
      }
    } else {
      gen.b.aload(value);
    }
    Variables.declare(gen, v);
  }
}
