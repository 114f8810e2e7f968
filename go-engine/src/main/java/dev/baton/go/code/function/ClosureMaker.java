package dev.baton.go.code.function;

import dev.baton.go.check.info.Selection;
import dev.baton.go.code.call.Adapters;
import dev.baton.go.code.call.ClassNames;
import dev.baton.go.code.call.Methods;
import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Parts;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.link.pack.Packed;
import dev.baton.go.link.shape.FuncShape;
import dev.baton.go.link.shape.Names;
import dev.baton.go.runtime.frame.MethodNames;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.types.Func;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Func values: literals with what they capture, declared functions, methods. */
public final class ClosureMaker implements Parts.Closures {
  private final Gen gen;

  public ClosureMaker(Gen gen) {
    this.gen = gen;
  }

  @Override
  public void push(Literal.Func literal) {
    Captures captured = Captures.of(gen, List.of(literal.body));
    captured.push();
    Signature generic = (Signature) gen.unit.info().typeOf(literal);
    Signature signature = (Signature) gen.unit.map().apply(generic);
    FuncShape shape = gen.shapes().func(signature);
    ClassDesc owner = ClassNames.literal(gen);
    MethodTypeDesc plain = gen.shapes().functionType(signature, null);
    List<ClassDesc> fields = fields(captured, plain);
    MethodTypeDesc body = plain.insertParameterTypes(1, fields.toArray(ClassDesc[]::new));
    String name = MethodNames.of("func", signature.params().size() == 0);
    Adapters.push(
        gen,
        owner,
        shape.desc(),
        fields,
        c -> {
          bridge(c, owner, shape, signature, fields, name, body);
          c.withMethodBody(
              name,
              body,
              ClassFile.ACC_STATIC,
              b -> {
                Gen inner = gen.inner(owner, b, 0);
                declare(captured, inner, fields.size());
                new Bodies(inner).emit(generic, 1 + fields.size(), literal.body);
              });
        });
  }

  /** The fields for what is captured and pushed: one if it does not fit beside the parameters. */
  private List<ClassDesc> fields(Captures captured, MethodTypeDesc body) {
    List<ClassDesc> types = captured.types();
    List<ClassDesc> all = new ArrayList<>(types);
    all.addAll(body.parameterList());
    if (!Packed.isNeeded(all)) {
      return types;
    }
    Packed.packAll(gen.b, types);
    return List.of(ConstantDescs.CD_Object.arrayType());
  }

  /** Declares what was captured, which comes in that many parameters after the goroutine. */
  private static void declare(Captures captured, Gen inner, int params) {
    List<ClassDesc> types = captured.types();
    if (params == types.size()) {
      int[] slots = new int[params];
      Arrays.setAll(slots, i -> inner.b.parameterSlot(1 + i));
      captured.declare(inner, slots);
      return;
    }
    captured.declare(
        inner,
        i -> {
          inner.b.aload(inner.b.parameterSlot(1));
          Packed.get(inner.b, i, types.get(i));
        });
  }

  /** The erased method {@code call}, which calls the static one with what was captured. */
  private void bridge(
      ClassBuilder c,
      ClassDesc owner,
      FuncShape shape,
      Signature signature,
      List<ClassDesc> fields,
      String name,
      MethodTypeDesc body) {
    c.withMethodBody(
        MethodNames.ADAPTER,
        shape.callType(),
        ClassFile.ACC_PUBLIC,
        b -> {
          Gen inner = gen.inner(owner, b, 1);
          inner.pushG();
          for (int i = 0; i < fields.size(); i++) {
            b.aload(0).getfield(owner, "c" + i, fields.get(i));
          }
          params(inner, signature, 1);
          b.invokestatic(owner, name, body);
          results(inner, signature);
        });
  }

  /** Pushes the parameters of a method {@code call}, narrowed to their own types, or packed. */
  private static void params(Gen inner, Signature signature, int first) {
    if (isPacked(inner, signature)) {
      inner.b.aload(inner.b.parameterSlot(first));
      return;
    }
    for (int i = 0; i < signature.params().size(); i++) {
      Type type = signature.params().typeAt(i);
      inner.b.loadLocal(Reps.kind(type).local(), inner.b.parameterSlot(first + i));
      inner.cast(type);
    }
  }

  private static boolean isPacked(Gen gen, Signature signature) {
    return Packed.isNeeded(gen.shapes().parameters(signature));
  }

  private static void results(Gen inner, Signature signature) {
    List<Type> types = signature.results().vars().stream().map(Var::type).toList();
    if (types.isEmpty()) {
      inner.b.return_();
    } else {
      Bodies.ret(inner, types);
    }
  }

  @Override
  public void declared(Func function, List<Type> typeArgs, Type type) {
    Signature signature = (Signature) type.underlying();
    FuncShape shape = gen.shapes().func(signature);
    Adapters.push(
        gen,
        ClassDesc.of(Names.PACKAGE, ClassNames.of(function)),
        shape.desc(),
        shape.callType(),
        List.of(),
        (inner, captured) -> {
          inner.pushG();
          params(inner, signature, 1);
          inner.shapes().call(inner.b, function.origin(), typeArgs);
          results(inner, signature);
        });
  }

  @Override
  public void method(Expr.Selector selector) {
    Selection selection = gen.unit.info().selection(selector);
    Methods methods = new Methods(gen);
    Methods.Target target = methods.target(selector);
    Signature signature = (Signature) gen.unit.type(selector).underlying();
    if (selection != null && selection.kind() == Selection.Kind.METHOD_EXPRESSION) {
      expression(target, signature);
    } else {
      bound(methods, target, selector.x, signature);
    }
  }

  /** {@code x.m}: x is evaluated now. */
  private void bound(Methods methods, Methods.Target target, Expr x, Signature signature) {
    FuncShape shape = gen.shapes().func(signature);
    ClassDesc receiver = methods.receiverDesc(target);
    methods.pushReceiver(target, x);
    if (target.isInterface()) {
      gen.checkNil();
    }
    Adapters.push(
        gen,
        ClassNames.bound(target.receiver(), target.method()),
        shape.desc(),
        shape.callType(),
        List.of(receiver),
        (inner, captured) -> {
          receiver(inner, target, () -> bindReceiver(inner, target, captured));
          params(inner, signature, 1);
          Methods.invoke(inner, target, resultTypes(signature));
          results(inner, signature);
        });
  }

  /** A receiver that is a struct is copied for each call. */
  private static void bindReceiver(
      Gen inner, Methods.Target target, java.util.function.IntConsumer captured) {
    captured.accept(0);
    if (!target.isInterface() && Reps.isAggregate(target.receiver())) {
      inner.copy(target.receiver());
    }
  }

  private static void receiver(Gen inner, Methods.Target target, Runnable push) {
    if (target.isInterface()) {
      push.run();
      inner.pushG();
    } else {
      inner.pushG();
      push.run();
    }
  }

  private static List<Type> resultTypes(Signature signature) {
    return signature.results().vars().stream().map(Var::type).toList();
  }

  /** {@code T.m}: the receiver is the first parameter. */
  private void expression(Methods.Target target, Signature signature) {
    FuncShape shape = gen.shapes().func(signature);
    Adapters.push(
        gen,
        ClassNames.expression(target.start(), target.method()),
        shape.desc(),
        shape.callType(),
        List.of(),
        (inner, captured) -> {
          receiver(
              inner,
              target,
              () -> {
                param(inner, signature, 0);
                new Methods(inner).fromStart(target);
              });
          paramsAfterReceiver(inner, signature);
          Methods.invoke(inner, target, resultTypes(signature));
          results(inner, signature);
        });
  }

  private static void paramsAfterReceiver(Gen inner, Signature signature) {
    List<ClassDesc> all = inner.shapes().parameters(signature);
    List<ClassDesc> types = all.subList(1, all.size());
    boolean packed = Packed.isNeeded(types);
    if (packed) {
      Packed.begin(inner.b, types.size());
    }
    for (int i = 0; i < types.size(); i++) {
      int place = i + 1;
      if (packed) {
        Packed.put(inner.b, i, types.get(i), () -> param(inner, signature, place));
      } else {
        param(inner, signature, place);
      }
    }
  }

  /** Pushes a parameter of a method {@code call}. */
  private static void param(Gen inner, Signature signature, int place) {
    Type type = signature.params().typeAt(place);
    if (isPacked(inner, signature)) {
      inner.b.aload(inner.b.parameterSlot(1));
      Packed.get(inner.b, place, inner.desc(type));
    } else {
      inner.b.loadLocal(Reps.kind(type).local(), inner.b.parameterSlot(1 + place));
      inner.cast(type);
    }
  }
}
