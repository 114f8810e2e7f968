package dev.baton.go.code.stmt;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Parts;
import dev.baton.go.code.core.Walk;
import dev.baton.go.code.function.Bodies;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Returns;
import dev.baton.go.code.jvm.Temp;
import dev.baton.go.code.place.Places;
import dev.baton.go.code.split.Chunks;
import dev.baton.go.code.value.Tuples;
import dev.baton.go.runtime.frame.FunctionNames;
import dev.baton.go.runtime.trace.TraceText;
import dev.baton.go.syntax.FilePosition;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.syntax.tree.Stmt;
import dev.baton.go.types.Builtin;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Runs statements; those with a body of their own have classes of their own. */
public final class StatementMaker implements Parts.Statements {
  private static final FilePosition NOWHERE = new FilePosition("???", 0, 0);

  private final Gen gen;
  private final Jumps jumps;

  /** The if statements whose else branches were measured. */
  private final Set<Stmt> chained = new HashSet<>();

  /** The else branches that stand in methods of their own. */
  private final Set<Stmt> cuts = new HashSet<>();

  private final Assignments assignments;
  private final Loops loops;
  private final Ranges ranges;
  private final Switches switches;
  private final TypeSwitches typeSwitches;
  private final Selects selects;

  public StatementMaker(Gen gen) {
    this.gen = gen;
    this.jumps = new Jumps(gen);
    this.assignments = new Assignments(gen);
    this.loops = new Loops(gen, jumps);
    this.ranges = new Ranges(gen, jumps);
    this.switches = new Switches(gen, jumps);
    this.typeSwitches = new TypeSwitches(gen, jumps);
    this.selects = new Selects(gen, jumps, assignments);
  }

  @Override
  public void run(Stmt stmt) {
    gen.line(stmt.pos());
    if (!(stmt instanceof ControlStmt || stmt instanceof Stmt.Labeled)) {
      jumps.forget();
    }
    switch (stmt) {
      case SimpleStmt.Empty s -> {}
      case SimpleStmt.Expression s -> gen.values().discard(s.x);
      case SimpleStmt.Send s -> send(s);
      case SimpleStmt.IncDec s -> assignments.incDec(s);
      case SimpleStmt.Assign s -> assignments.assign(s);
      case SimpleStmt.Define s -> assignments.define(s);
      case Stmt.Block s -> run(s.stmts);
      case Stmt.Declaration s -> s.decls.forEach(this::declare);
      case Stmt.Labeled s -> labeled(s);
      case Stmt.Go s -> go(s);
      case Stmt.Defer s -> defer(s);
      case Stmt.Return s -> ret(s);
      case Stmt.Branch s -> jumps.branch(s);
      case ControlStmt.If s -> branch(s);
      case ControlStmt.For s -> loops.run(s);
      case ControlStmt.Range s -> ranges.run(s);
      case ControlStmt.Switch s -> switches.run(s);
      case ControlStmt.TypeSwitch s -> typeSwitches.run(s);
      case ControlStmt.Select s -> selects.run(s);
    }
  }

  @Override
  public void run(List<Stmt> stmts) {
    if (!gen.unit.split() || stmts.stream().mapToInt(Walk::size).sum() < Chunks.NODES) {
      stmts.forEach(this::run);
      return;
    }
    Chunks chunks = new Chunks(gen.unit.info(), stmts);
    int next = 0;
    while (next < stmts.size()) {
      int end = chunks.end(next);
      if (end == next) {
        run(stmts.get(next++));
      } else {
        gen.line(stmts.get(next).pos());
        List<Stmt> piece = stmts.subList(next, end);
        gen.outlines().statements(piece, Chunks.leaving(piece));
        next = end;
      }
    }
  }

  @Override
  public void clause(ControlStmt of, List<ControlStmt.CaseClause> clauses, int number, int value) {
    if (of instanceof ControlStmt.TypeSwitch s) {
      typeSwitches.clause(s, clauses, number, value);
    } else {
      switches.clause(clauses, number);
    }
  }

  /** A label also marks the end of what is broken out of; plain statements have no such end. */
  private void labeled(Stmt.Labeled s) {
    jumps.label(s.label.name);
    run(s.stmt);
  }

  private void declare(Decl decl) {
    if (decl instanceof Decl.Var d) {
      assignments.declare(d);
    }
  }

  private void send(SimpleStmt.Send s) {
    Type elem = ((Chan) gen.unit.type(s.chan).underlying()).elem();
    gen.pushG();
    gen.values().push(s.chan);
    gen.values().pushOwned(s.value, elem);
    gen.plain(elem);
    gen.line(s.arrowPos);
    gen.invokeStatic(
        Jvm.CHAN, "send", ConstantDescs.CD_void, Jvm.G, Jvm.CHAN, ConstantDescs.CD_Object);
  }

  private void go(Stmt.Go s) {
    gen.calls().delayed((Expr.Call) s.call.unparen());
    gen.pushG();
    gen.b.swap().loadConstant(origin(s));
    gen.invokeStatic(
        Jvm.GOROUTINES, "go", ConstantDescs.CD_void, Jvm.G, Jvm.FUNC_TO_V, ConstantDescs.CD_String);
  }

  /** The function and place of the statement, as traces of the goroutine name them. */
  private String origin(Stmt.Go s) {
    String function = FunctionNames.ofClass(gen.owner.displayName());
    Source source = gen.unit.source();
    FilePosition place = source == null ? NOWHERE : source.traced(s.pos());
    return TraceText.origin(function, place.file(), place.line());
  }

  private void defer(Stmt.Defer s) {
    Expr.Call call = (Expr.Call) s.call.unparen();
    int defers = Objects.requireNonNull(gen.returns).defers();
    if (call.fun.unparen() instanceof Ident i
        && gen.unit.info().use(i) instanceof Builtin b
        && b.builtin() == Builtin.Id.RECOVER) {
      gen.b.aload(defers);
      gen.invokeVirtual(Jvm.DEFERS, "addRecover", ConstantDescs.CD_void);
      return;
    }
    gen.calls().delayed(call);
    gen.b.aload(defers).swap();
    gen.invokeVirtual(Jvm.DEFERS, "add", ConstantDescs.CD_void, Jvm.FUNC_TO_V);
  }

  private void ret(Stmt.Return s) {
    Returns returns = Objects.requireNonNull(gen.returns);
    List<Type> types = returns.types();
    Label exit = returns.exit();
    if (exit != null) {
      if (!s.results.isEmpty()) {
        storeResults(values(s, types), returns.variables());
      }
      gen.b.goto_(exit);
    } else if (s.results.isEmpty()) {
      Bodies.load(gen, types, returns.variables());
    } else if (types.size() == 1) {
      gen.values().pushOwned(s.results.getFirst(), types.getFirst());
      Bodies.ret(gen, types);
    } else {
      Tuples.pack(gen, values(s, types));
      Bodies.ret(gen, types);
    }
  }

  private void storeResults(List<Temp> values, List<Var> variables) {
    for (int i = 0; i < values.size(); i++) {
      var place = new Places(gen).variable(variables.get(i));
      place.push();
      gen.push(values.get(i));
      place.assign();
    }
  }

  private List<Temp> values(Stmt.Return s, List<Type> types) {
    List<Temp> values = new ArrayList<>();
    if (s.results.size() == 1 && types.size() > 1) {
      for (Temp t : gen.values().multi(s.results.getFirst())) {
        Type type = types.get(values.size());
        gen.push(t);
        gen.values().assignable(t.type(), type, true);
        values.add(gen.temp(type, true));
      }
      return values;
    }
    for (int i = 0; i < types.size(); i++) {
      gen.values().pushOwned(s.results.get(i), types.get(i));
      values.add(gen.temp(types.get(i), true));
    }
    return values;
  }

  /** Finds where a long chain of else branches goes on in a method of its own. */
  private void measure(ControlStmt.If head) {
    int size = 0;
    Stmt next = gen.unit.split() && !chained.contains(head) ? head : null;
    while (next instanceof ControlStmt.If link) {
      chained.add(link);
      size += Walk.size(link.cond) + Walk.size(link.then);
      next = link.otherwise;
      if (size >= Chunks.NODES && next != null) {
        cuts.add(next);
        next = null;
      }
    }
  }

  private void branch(ControlStmt.If s) {
    jumps.forget();
    if (s.init != null) {
      run(s.init);
    }
    Label otherwise = gen.label();
    gen.values().jump(s.cond, false, otherwise);
    run(s.then);
    Stmt rest = s.otherwise;
    if (rest == null) {
      gen.bind(otherwise);
      return;
    }
    Label end = gen.label();
    gen.b.goto_(end);
    gen.bind(otherwise);
    measure(s);
    if (cuts.contains(rest)) {
      List<Stmt> piece = List.of(rest);
      gen.outlines().statements(piece, Chunks.leaving(piece));
    } else {
      run(rest);
    }
    gen.bind(end);
  }
}
