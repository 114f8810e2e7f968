package dev.baton.go.code;

import dev.baton.go.check.info.Info;
import dev.baton.go.check.info.Initializer;
import dev.baton.go.code.call.Calls;
import dev.baton.go.code.call.ClassFiles;
import dev.baton.go.code.call.ClassNames;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.function.Bodies;
import dev.baton.go.code.function.ClosureMaker;
import dev.baton.go.code.function.Outliner;
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
import dev.baton.go.runtime.frame.FunctionNames;
import dev.baton.go.runtime.frame.MethodNames;
import dev.baton.go.syntax.Source;
import dev.baton.go.types.Func;
import dev.baton.go.types.Package;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import dev.baton.go.types.algebra.Substitution;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compiles function bodies to hidden classes. */
public final class FunctionCompiler implements BodyCompiler {
  private static final MethodTypeDesc STEP = MethodTypeDesc.of(ConstantDescs.CD_void, Jvm.G);

  private final Shapes shapes;

  public FunctionCompiler(Shapes shapes) {
    this.shapes = shapes;
  }

  private static Gen gen(Unit unit, ClassDesc owner, CodeBuilder b) {
    return new Gen(unit, owner, b, 0, FunctionCompiler::connect);
  }

  private static void connect(Gen gen) {
    gen.values = new Expressions(gen);
    gen.calls = new Calls(gen);
    gen.closures = new ClosureMaker(gen);
    gen.statements = new StatementMaker(gen);
    gen.outlines = new Outliner(gen);
  }

  @Override
  public CompiledFunction compile(FunctionSource source) {
    Func func = source.func().origin();
    Substitution map = Substitution.of(source.params(), source.args());
    Unit unit = new Unit(shapes, source.info(), map, source.source(), ClassNames.of(func));
    return wholeOrInParts(unit, u -> compile(source, func, u));
  }

  /** Code that is too large for a method of the JVM, or for a class, is made again in parts. */
  private static CompiledFunction wholeOrInParts(
      Unit unit, Function<Unit, CompiledFunction> compiler) {
    try {
      return compiler.apply(unit);
    } catch (IllegalArgumentException tooLarge) {
      try {
        return compiler.apply(unit.inParts());
      } catch (RuntimeException e) {
        e.addSuppressed(tooLarge);
        throw e;
      }
    }
  }

  private CompiledFunction compile(FunctionSource source, Func func, Unit unit) {
    var body = source.decl().body;
    if (body == null) {
      throw new Unsupported("function without body: " + func.name());
    }
    ClassDesc owner = ClassDesc.of(Names.PACKAGE, unit.name());
    Signature signature = func.signature();
    MethodTypeDesc type = type(unit, signature);
    String entry = MethodNames.of(func.name(), type.parameterCount() == 1);
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
                      new Bodies(gen(unit, owner, b)).emit(signature, 1, body.block());
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
    String name = FunctionNames.toClass(pkg.path() + ".init");
    Unit unit = unit(info, steps, name);
    ClassDesc owner = ClassDesc.of(Names.PACKAGE, name);
    return wholeOrInParts(unit, u -> initializer(u, owner, steps));
  }

  private Unit unit(Info info, List<Initializer> steps, String name) {
    Source first = sourceOf(steps.getFirst());
    if (first == null || steps.stream().anyMatch(step -> first != sourceOf(step))) {
      return new Unit(shapes, info, name);
    }
    return new Unit(shapes, info, Substitution.of(List.of(), List.of()), first, name);
  }

  private static @Nullable Source sourceOf(Initializer step) {
    return step.lhs().getFirst().source();
  }

  /** Each step has a method of its own. */
  private static CompiledFunction initializer(Unit unit, ClassDesc owner, List<Initializer> steps) {
    byte[] bytes =
        ClassFiles.build(
            unit,
            owner,
            c -> {
              List<String> names = new ArrayList<>();
              for (Initializer step : steps) {
                String name = MethodNames.of("init$" + names.size(), true);
                names.add(name);
                c.withMethodBody(
                    name,
                    STEP,
                    ClassFile.ACC_STATIC,
                    b -> step(gen(unit.in(sourceOf(step)), owner, b), step));
              }
              c.withMethodBody(
                  MethodNames.ADAPTER,
                  STEP,
                  ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                  b -> {
                    names.forEach(name -> b.aload(0).invokestatic(owner, name, STEP));
                    b.return_();
                  });
            });
    return new CompiledFunction(bytes, unit.pool().data(), MethodNames.ADAPTER);
  }

  private static void step(Gen gen, Initializer step) {
    gen.line(step.rhs().pos());
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
