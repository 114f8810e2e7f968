package dev.baton.go.code.function;

import dev.baton.go.check.info.Mode;
import dev.baton.go.check.info.TypeAndValue;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Variables;
import dev.baton.go.code.core.Walk;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Returns;
import dev.baton.go.code.jvm.Temp;
import dev.baton.go.code.value.Tuples;
import dev.baton.go.link.pack.Packed;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.syntax.tree.Stmt;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;

/** The body of a function or of a function literal. */
public final class Bodies {
  private final Gen gen;

  public Bodies(Gen gen) {
    this.gen = gen;
  }

  /**
   * Emits parameters, body and return.
   *
   * @param signature as the source has it, with the variables that it declares
   * @param first the place of the first parameter (or receiver) among the method's
   */
  public void emit(Signature signature, int first, Stmt.Block body) {
    List<Var> params = new ArrayList<>();
    Var recv = signature.recv();
    if (recv != null) {
      params.add(recv);
    }
    List<ClassDesc> types =
        signature.params().vars().stream().map(v -> gen.desc(gen.unit.type(v))).toList();
    boolean packed = Packed.isNeeded(types);
    if (!packed) {
      params.addAll(signature.params().vars());
    }
    for (int i = 0; i < params.size(); i++) {
      param(params.get(i), gen.b.parameterSlot(first + i));
    }
    if (packed) {
      unpack(signature.params().vars(), types, gen.b.parameterSlot(first + params.size()));
    }
    run(signature, body);
  }

  private void unpack(List<Var> params, List<ClassDesc> types, int slot) {
    for (int i = 0; i < params.size(); i++) {
      gen.b.aload(slot);
      Packed.get(gen.b, i, types.get(i));
      Variables.declare(gen, params.get(i));
    }
  }

  private void param(Var v, int slot) {
    Type type = gen.unit.type(v);
    if (Variables.isBoxed(gen, v, type)) {
      gen.b.loadLocal(Reps.kind(type).local(), slot);
      Variables.declare(gen, v);
    } else {
      gen.variables.put(v, new dev.baton.go.code.jvm.Storage.Local(slot, type));
    }
  }

  private void run(Signature signature, Stmt.Block body) {
    if (calls(body)) {
      gen.poll(); // Functions that call each other need no loop to go on for ever.
    }
    boolean defers = hasDefer(body);
    List<Type> types = signature.results().vars().stream().map(gen.unit::type).toList();
    boolean named = signature.results().size() > 0 && !signature.results().at(0).name().isEmpty();
    boolean held = named || defers || gen.unit.split();
    List<Var> variables = held ? signature.results().vars() : List.of();
    for (Var v : variables) {
      Variables.declareZero(gen, v);
    }
    if (defers) {
      deferring(types, variables, body);
    } else if (gen.unit.split()) {
      leaving(types, variables, body);
    } else {
      gen.returns = new Returns(types, variables, null, -1);
      gen.statements().run(body);
      end(types, body);
    }
  }

  /** A part of the function that returns does so through the results' variables. */
  private void leaving(List<Type> types, List<Var> variables, Stmt.Block body) {
    Label exit = gen.label();
    gen.returns = new Returns(types, variables, exit, -1);
    gen.statements().run(body);
    gen.bind(exit);
    gen.line(body.rbracePos);
    load(gen, types, variables);
  }

  /** What follows the last statement: a function with results does not get there. */
  private void end(List<Type> types, Stmt.Block body) {
    gen.line(body.rbracePos);
    if (types.isEmpty()) {
      gen.b.return_();
    } else {
      gen.b.aconst_null().athrow();
    }
  }

  private void deferring(List<Type> types, List<Var> variables, Stmt.Block body) {
    gen.make(Jvm.DEFERS, () -> {});
    int defers = gen.store(TypeKind.REFERENCE);
    Label start = gen.label();
    Label exit = gen.label();
    Label end = gen.label();
    Label handler = gen.label();
    gen.returns = new Returns(types, variables, exit, defers);
    gen.bind(start);
    gen.statements().run(body);
    gen.bind(exit);
    gen.line(body.rbracePos);
    gen.b.aload(defers);
    gen.pushG();
    gen.invokeVirtual(Jvm.DEFERS, "runNormally", ConstantDescs.CD_void, Jvm.G);
    gen.bind(end);
    load(gen, types, variables);
    gen.bind(handler);
    gen.b.exceptionCatchAll(start, end, handler);
    int thrown = gen.store(TypeKind.REFERENCE);
    gen.b.aload(defers);
    gen.pushG();
    gen.b.aload(thrown);
    gen.invokeVirtual(
        Jvm.DEFERS, "runPanicking", ConstantDescs.CD_void, Jvm.G, ConstantDescs.CD_Throwable);
    load(gen, types, variables);
  }

  /** Returns what the result variables hold. */
  public static void load(Gen gen, List<Type> types, List<Var> variables) {
    if (types.isEmpty()) {
      gen.b.return_();
      return;
    }
    List<Temp> results = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      Var v = variables.get(i);
      new dev.baton.go.code.place.Places(gen).variable(v).push();
      new dev.baton.go.code.place.Places(gen).variable(v).load();
      if (Reps.isAggregate(types.get(i)) && Variables.isShared(gen, v)) {
        gen.copy(types.get(i));
      }
      results.add(gen.temp(types.get(i), true));
    }
    Tuples.pack(gen, results);
    ret(gen, types);
  }

  /** Returns the pushed results. */
  public static void ret(Gen gen, List<Type> types) {
    Kind kind = types.size() == 1 ? Reps.kind(types.getFirst()) : Kind.REF;
    gen.b.return_(kind.local());
  }

  /** Whether a body calls functions itself, not in literals. */
  private boolean calls(Stmt.Block body) {
    boolean[] found = {false};
    Walk.of(
        body,
        node -> {
          found[0] |= node instanceof Expr.Call call && isCall(call);
          return !(node instanceof Literal.Func) && !found[0];
        });
    return found[0];
  }

  private boolean isCall(Expr.Call call) {
    TypeAndValue known = gen.unit.known(call.fun.unparen());
    return !gen.unit.isType(call.fun) && (known == null || known.mode() != Mode.BUILTIN);
  }

  private static boolean hasDefer(Stmt.Block body) {
    boolean[] found = {false};
    Walk.of(
        body,
        node -> {
          found[0] |= node instanceof Stmt.Defer;
          return !(node instanceof Literal.Func) && !found[0];
        });
    return found[0];
  }
}
