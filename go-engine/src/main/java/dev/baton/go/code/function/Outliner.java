package dev.baton.go.code.function;

import dev.baton.go.code.call.Adapters;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Parts;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Returns;
import dev.baton.go.link.shape.FuncShape;
import dev.baton.go.syntax.tree.Node;
import dev.baton.go.syntax.tree.Stmt;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Var;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Puts parts of a function that is too large for one method into methods of their own. Each is a
 * func value that is called at once.
 */
public final class Outliner implements Parts.Outlines {
  private static final int AT_END = 0;
  private static final int RETURNED = 1;
  private static final int FIRST_BRANCH = 2;

  private final Gen gen;

  public Outliner(Gen gen) {
    this.gen = gen;
  }

  @Override
  public void run(List<? extends Node> code, List<ClassDesc> handed, Parts.Part part) {
    outlined(
        code,
        handed,
        Jvm.FUNC_TO_V,
        Adapters.CALL_TO_V,
        (inner, held) -> {
          part.emit(inner, held);
          inner.b.return_();
        });
  }

  @Override
  public void number(List<? extends Node> code, List<ClassDesc> handed, Parts.Part part) {
    FuncShape shape = numbers();
    outlined(code, handed, shape.desc(), shape.callType(), part);
  }

  private void outlined(
      List<? extends Node> code,
      List<ClassDesc> handed,
      ClassDesc func,
      MethodTypeDesc call,
      Parts.Part part) {
    Captures captures = Captures.of(gen, code);
    List<ClassDesc> captured = new ArrayList<>(handed);
    captured.addAll(captures.types());
    captures.push();
    Adapters.push(
        gen,
        func,
        call,
        captured,
        (inner, held) -> {
          captures.declare(inner, i -> held.accept(handed.size() + i));
          part.emit(inner, held);
        });
    gen.pushG();
    gen.b.invokevirtual(func, "call", call);
  }

  private FuncShape numbers() {
    Tuple number = new Tuple(List.of(Var.unnamed(Basic.INT32)));
    return gen.shapes().func(new Signature(Tuple.EMPTY, number, false));
  }

  @Override
  public void statements(List<Stmt> stmts, List<Stmt.Branch> leaving) {
    statements(stmts, List.of(), leaving, (inner, held) -> stmts.forEach(inner.statements()::run));
  }

  /** The func value tells how the statements were left. */
  @Override
  public void statements(
      List<Stmt> stmts, List<ClassDesc> handed, List<Stmt.Branch> leaving, Parts.Part part) {
    Returns returns = Objects.requireNonNull(gen.returns);
    Captures captures = Captures.of(gen, stmts);
    Captures results = Captures.variables(gen, returns.variables());
    boolean defers = returns.defers() >= 0;
    List<ClassDesc> captured = new ArrayList<>(handed);
    captured.addAll(captures.types());
    captured.addAll(results.types());
    captures.push();
    results.push();
    if (defers) {
      gen.b.aload(returns.defers());
      captured.add(Jvm.DEFERS);
    }
    FuncShape shape = numbers();
    Adapters.push(
        gen,
        shape.desc(),
        shape.callType(),
        captured,
        (inner, held) -> {
          captures.declare(inner, i -> held.accept(handed.size() + i));
          results.declare(inner, i -> held.accept(handed.size() + captures.size() + i));
          int list = -1;
          if (defers) {
            held.accept(captured.size() - 1);
            list = inner.store(TypeKind.REFERENCE);
          }
          Label exit = inner.label();
          inner.returns = new Returns(returns.types(), returns.variables(), exit, list);
          for (int i = 0; i < leaving.size(); i++) {
            inner.leaving.put(leaving.get(i), FIRST_BRANCH + i);
          }
          part.emit(inner, held);
          inner.b.loadConstant(AT_END).ireturn();
          inner.bind(exit);
          inner.b.loadConstant(RETURNED).ireturn();
        });
    gen.pushG();
    gen.b.invokevirtual(shape.desc(), "call", shape.callType());
    if (leaving.isEmpty()) {
      gen.b.ifne(Objects.requireNonNull(returns.exit()));
    } else {
      leave(leaving, Objects.requireNonNull(returns.exit()));
    }
  }

  /** Pops how statements were left and goes on as they would have. */
  private void leave(List<Stmt.Branch> leaving, Label exit) {
    Label end = gen.label();
    int code = gen.store(TypeKind.INT);
    gen.b.iload(code).ifeq(end);
    for (int i = 0; i < leaving.size(); i++) {
      Label other = gen.label();
      gen.b.iload(code).loadConstant(FIRST_BRANCH + i).if_icmpne(other);
      gen.statements().run(leaving.get(i));
      gen.bind(other);
    }
    gen.b.goto_(exit);
    gen.bind(end);
  }
}
