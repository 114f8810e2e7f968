package dev.baton.go.code.stmt;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Variables;
import dev.baton.go.code.jvm.Storage;
import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.syntax.tree.Stmt;
import dev.baton.go.types.Var;
import java.lang.classfile.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The for statement with a condition, or without. */
final class Loops {
  private final Gen gen;
  private final Jumps jumps;

  Loops(Gen gen, Jumps jumps) {
    this.gen = gen;
    this.jumps = jumps;
  }

  void run(ControlStmt.For s) {
    String name = jumps.name();
    Var counter = Counters.find(gen, s);
    NarrowLoop narrow = counter != null || gen.unit.split() ? null : NarrowLoop.find(gen, s);
    if (narrow != null) {
      new NarrowCode(gen, narrow)
          .run(
              (test, step) -> turns(name, s.body, test, step),
              end -> test(s.cond, end),
              () -> post(s));
      return;
    }
    List<Var> variables = List.of();
    if (counter != null && s.init instanceof SimpleStmt.Define init) {
      begin(counter, init);
    } else if (s.init != null) {
      gen.statements().run(s.init);
      variables = variables(s.init);
    }
    List<Var> renewed = variables;
    turns(
        name,
        s.body,
        end -> test(s.cond, end),
        () -> {
          renewed.forEach(v -> Variables.renew(gen, v));
          post(s);
        });
  }

  private void test(@Nullable Expr cond, Label end) {
    if (cond != null) {
      gen.line(cond.pos());
      gen.values().jump(cond, false, end);
    }
  }

  private void post(ControlStmt.For s) {
    if (s.post != null) {
      gen.statements().run(s.post);
    }
  }

  private void turns(@Nullable String name, Stmt.Block body, Consumer<Label> test, Runnable step) {
    Label top = gen.label();
    Label next = gen.label();
    Label end = gen.label();
    jumps.enter(name, end, next);
    gen.bind(top);
    test.accept(end);
    gen.statements().run(body);
    gen.bind(next);
    step.run();
    gen.poll();
    gen.b.goto_(top);
    gen.bind(end);
    jumps.leave();
  }

  private void begin(Var counter, SimpleStmt.Define init) {
    gen.values().push(init.rhs.getFirst(), gen.unit.type(counter));
    gen.b.l2i();
    int slot = gen.store(java.lang.classfile.TypeKind.INT);
    gen.variables.put(counter, new Storage.Counter(slot, gen.unit.type(counter)));
  }

  /** The variables that each turn of the loop has its own of. */
  private List<Var> variables(SimpleStmt init) {
    List<Var> variables = new ArrayList<>();
    if (init instanceof SimpleStmt.Define d) {
      for (Expr e : d.lhs) {
        if (gen.unit.info().def((Ident) e.unparen()) instanceof Var v) {
          variables.add(v);
        }
      }
    }
    return variables;
  }
}
