package dev.baton.go.code.stmt;

import dev.baton.go.check.info.TypeAndValue;
import dev.baton.go.code.convert.Constants;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Temp;
import dev.baton.go.code.split.LargeSwitch;
import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.ControlStmt.CaseClause;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Type;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The switch statement: jumps by value if the cases are small integers, else comparisons. */
final class Switches {
  /** Fewer cases are compared one by one. */
  private static final int JUMP_CASES = 4;

  private final Gen gen;
  private final Jumps jumps;

  Switches(Gen gen, Jumps jumps) {
    this.gen = gen;
    this.jumps = jumps;
  }

  void run(ControlStmt.Switch s) {
    Label end = gen.label();
    jumps.enter(end, null);
    if (s.init != null) {
      gen.statements().run(s.init);
    }
    if (LargeSwitch.isNeeded(gen, s)) {
      inParts(s, end);
    } else {
      whole(s, end);
    }
    gen.bind(end);
    jumps.leave();
  }

  private void whole(ControlStmt.Switch s, Label end) {
    List<Label> bodies = s.clauses.stream().map(c -> gen.label()).toList();
    Label otherwise = end;
    for (int i = 0; i < bodies.size(); i++) {
      otherwise = s.clauses.get(i).isDefault() ? bodies.get(i) : otherwise;
    }
    if (s.tag == null) {
      conditions(s.clauses, bodies);
      gen.b.goto_(otherwise);
    } else {
      byTag(tag(s.tag), s.clauses, bodies, otherwise);
    }
    bodies(s.clauses, bodies, end);
  }

  private void inParts(ControlStmt.Switch s, Label end) {
    LargeSwitch parts = new LargeSwitch(gen, s, s.clauses, end);
    int number;
    if (s.tag == null) {
      number =
          parts.choose(
              List.of(),
              () -> {},
              (inner, held, clauses, found) -> in(inner).conditions(clauses, found));
    } else {
      Temp tag = tag(s.tag);
      number =
          parts.choose(
              List.of(gen.desc(tag.type())),
              () -> gen.push(tag),
              (inner, held, clauses, found) -> {
                held.accept(0);
                Label none = inner.label();
                in(inner).byTag(inner.temp(tag.type(), true), clauses, found, none);
                inner.bind(none);
              });
    }
    parts.run(number, -1, jumps::fallThroughTo);
  }

  private static Switches in(Gen inner) {
    return new Switches(inner, new Jumps(inner));
  }

  /** Runs the clause whose place among some clauses is in that local. */
  void clause(List<CaseClause> clauses, int number) {
    Label end = gen.label();
    List<Label> bodies = clauses.stream().map(c -> gen.label()).toList();
    gen.b.iload(number);
    Jumps.table(gen, bodies, end);
    bodies(clauses, bodies, end);
    gen.bind(end);
  }

  private void bodies(List<CaseClause> clauses, List<Label> bodies, Label end) {
    for (int i = 0; i < bodies.size(); i++) {
      gen.bind(bodies.get(i));
      Label before = jumps.fallThroughTo(i + 1 < bodies.size() ? bodies.get(i + 1) : null);
      gen.statements().run(clauses.get(i).body);
      jumps.fallThroughTo(before);
      gen.b.goto_(end);
    }
  }

  private void conditions(List<CaseClause> clauses, List<Label> bodies) {
    for (int i = 0; i < bodies.size(); i++) {
      for (Expr e : clauses.get(i).exprs) {
        if (Reps.isInterface(gen.unit.type(e))) {
          compareTrue(e);
          gen.b.ifne(bodies.get(i));
        } else {
          gen.values().jump(e, true, bodies.get(i));
        }
      }
    }
  }

  /** A case of a switch without tag may be an interface value that holds true. */
  private void compareTrue(Expr e) {
    Type type = gen.unit.type(e);
    gen.values().push(e);
    gen.b.iconst_1();
    gen.values().assignable(Basic.BOOL, type, true);
    gen.values().equal(type);
  }

  private Temp tag(Expr tag) {
    Type type = gen.unit.type(tag);
    gen.values().pushOwned(tag, type);
    return gen.temp(type, true);
  }

  private void byTag(Temp value, List<CaseClause> clauses, List<Label> bodies, Label otherwise) {
    List<SwitchCase> cases = Reps.kind(value.type()).isInteger() ? cases(clauses, bodies) : null;
    if (cases != null && cases.size() >= JUMP_CASES) {
      jump(value, cases, otherwise);
      return;
    }
    for (int i = 0; i < bodies.size(); i++) {
      for (Expr e : clauses.get(i).exprs) {
        compare(value, e);
        gen.b.ifne(bodies.get(i));
      }
    }
    gen.b.goto_(otherwise);
  }

  /** All cases as JVM ints, or null. */
  private @Nullable List<SwitchCase> cases(List<CaseClause> clauses, List<Label> bodies) {
    List<SwitchCase> cases = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      for (Expr e : clauses.get(i).exprs) {
        TypeAndValue known = gen.unit.known(e);
        if (known == null || known.value() == null) {
          return null;
        }
        long value = Constants.whole(known.value());
        boolean wide = Reps.kind(gen.unit.type(e)).isLong();
        if ((wide && value != (int) value)
            || cases.stream().anyMatch(c -> c.caseValue() == (int) value)) {
          return null;
        }
        cases.add(SwitchCase.of((int) value, bodies.get(i)));
      }
    }
    return cases;
  }

  private void jump(Temp value, List<SwitchCase> cases, Label otherwise) {
    gen.push(value);
    if (Reps.kind(value.type()).isLong()) {
      gen.b.l2i().i2l();
      gen.push(value);
      gen.b.lcmp().ifne(otherwise);
      gen.push(value);
      gen.b.l2i();
    }
    long low = cases.stream().mapToLong(SwitchCase::caseValue).min().orElse(0);
    long high = cases.stream().mapToLong(SwitchCase::caseValue).max().orElse(0);
    if (high - low < 3L * cases.size() + 8) {
      gen.b.tableswitch((int) low, (int) high, otherwise, cases);
    } else {
      gen.b.lookupswitch(otherwise, cases);
    }
  }

  private void compare(Temp tag, Expr e) {
    Type type = tag.type();
    Type other = gen.unit.type(e);
    boolean asOther = !Reps.isInterface(type) && Reps.isInterface(other);
    gen.push(tag);
    if (asOther) {
      gen.values().assignable(type, other, true);
    }
    gen.values().push(e, asOther ? other : type);
    gen.values().equal(asOther ? other : type);
  }
}
