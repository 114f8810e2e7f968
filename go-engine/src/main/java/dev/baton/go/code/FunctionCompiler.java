package dev.baton.go.code;

import dev.baton.go.check.info.Info;
import dev.baton.go.check.info.Initializer;
import dev.baton.go.code.call.Calls;
import dev.baton.go.code.call.ClassFiles;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.function.Bodies;
import dev.baton.go.code.function.ClosureMaker;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Temp;
import dev.baton.go.code.jvm.Unit;
import dev.baton.go.code.jvm.Unsupported;
import dev.baton.go.code.place.Places;
import dev.baton.go.code.stmt.StatementMaker;
import dev.baton.go.code.value.Expressions;
import dev.baton.go.link.Shapes;
import dev.baton.go.link.function.BodyCompiler;
import dev.baton.go.link.function.CompiledFunction;
import dev.baton.go.link.function.FunctionSource;
import dev.baton.go.link.shape.Names;
import dev.baton.go.types.Func;
import dev.baton.go.types.Package;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import dev.baton.go.types.algebra.Substitution;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** Compiles function bodies to hidden classes. */
public final class FunctionCompiler implements BodyCompiler {
  private static final MethodTypeDesc STEP = MethodTypeDesc.of(ConstantDescs.CD_void, Jvm.G);

  private final Shapes shapes;

  public FunctionCompiler(Shapes shapes) {
    this.shapes = shapes;
  }

  private static void connect(Gen gen) {
    gen.values = new Expressions(gen);
    gen.calls = new Calls(gen);
    gen.closures = new ClosureMaker(gen);
    gen.statements = new StatementMaker(gen);
  }

  @Override
  public CompiledFunction compile(FunctionSource source) {
    Func func = source.func().origin();
    var body = source.decl().body;
    if (body == null) {
      throw new Unsupported("function without body: " + func.name());
    }
    String entry = func.name().equals("call") ? "call$" : func.name();
    Substitution map = Substitution.of(source.params(), source.args());
    Unit unit = new Unit(shapes, source.info(), map, source.source(), Names.plain(func.name()));
    ClassDesc owner = ClassDesc.of(Names.PACKAGE, unit.name());
    Signature signature = func.signature();
    MethodTypeDesc type = type(unit, signature);
    byte[] bytes =
        ClassFiles.build(
            unit,
            owner,
            c ->
                c.withMethodBody(
                    entry,
                    type,
                    ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                    b -> {
                      Gen gen = new Gen(unit, owner, b, 0, FunctionCompiler::connect);
                      new Bodies(gen).emit(signature, 1, body.block());
                    }));
    return new CompiledFunction(bytes, unit.pool().data(), entry);
  }

  private MethodTypeDesc type(Unit unit, Signature signature) {
    Var recv = signature.recv();
    Type receiver = recv == null ? null : unit.type(recv);
    return shapes.functionType((Signature) unit.map().apply(signature), receiver);
  }

  @Override
  public CompiledFunction initializer(Package pkg, List<Initializer> steps, Info info) {
    Unit unit = new Unit(shapes, info, Substitution.of(List.of(), List.of()), null, "init");
    ClassDesc owner = ClassDesc.of(Names.PACKAGE, "init$" + Names.plain(pkg.path()));
    byte[] bytes =
        ClassFiles.build(
            unit,
            owner,
            c -> {
              List<String> names = new ArrayList<>();
              for (Initializer step : steps) {
                String name = "init$" + names.size();
                names.add(name);
                c.withMethodBody(
                    name,
                    STEP,
                    ClassFile.ACC_STATIC,
                    b -> step(new Gen(unit, owner, b, 0, FunctionCompiler::connect), step));
              }
              c.withMethodBody(
                  "init",
                  STEP,
                  ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                  b -> {
                    names.forEach(name -> b.aload(0).invokestatic(owner, name, STEP));
                    b.return_();
                  });
            });
    return new CompiledFunction(bytes, unit.pool().data(), "init");
  }

  private static void step(Gen gen, Initializer step) {
    Places places = new Places(gen);
    if (step.lhs().size() == 1) {
      Var v = step.lhs().getFirst();
      gen.values().pushOwned(step.rhs(), gen.unit.type(v));
      assign(gen, places, v);
    } else {
      List<Temp> values = gen.values().multi(step.rhs());
      for (int i = 0; i < values.size(); i++) {
        Var v = step.lhs().get(i);
        gen.push(values.get(i));
        gen.values().assignable(values.get(i).type(), gen.unit.type(v), false);
        assign(gen, places, v);
      }
    }
    gen.b.return_();
  }

  /** Pops the value of a package's variable. */
  private static void assign(Gen gen, Places places, Var v) {
    if (v.name().equals("_")) {
      gen.pop(dev.baton.go.code.jvm.Reps.kind(gen.unit.type(v)));
      return;
    }
    Place place = places.variable(v);
    place.assign();
  }
}
