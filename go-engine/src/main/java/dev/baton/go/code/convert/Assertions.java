package dev.baton.go.code.convert;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Temp;
import dev.baton.go.link.shape.MethodShape;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Func;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Type;
import dev.baton.go.types.algebra.TypeSets;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ConstantDescs;
import java.util.List;

/** Type assertions, and the tests of type switches. */
public final class Assertions {
  private final Gen gen;
  private final Boxing boxing;

  public Assertions(Gen gen) {
    this.gen = gen;
    this.boxing = new Boxing(gen);
  }

  public void push(Expr.TypeAssert e) {
    Type type = gen.unit.type(e.type);
    gen.values().push(e.x);
    gen.line(e.pos());
    int value = gen.store(TypeKind.REFERENCE);
    Label failed = gen.label();
    Label end = gen.label();
    int missing = gen.b.allocateLocal(TypeKind.REFERENCE);
    gen.b.aconst_null().astore(missing);
    test(value, type, failed, missing);
    extract(value, type);
    gen.b.goto_(end);
    gen.bind(failed);
    gen.b.aload(value);
    gen.pushType(gen.unit.type(e.x));
    gen.pushType(type);
    gen.b.aload(missing);
    gen.invokeStatic(
        Jvm.ASSERTIONS,
        "failed",
        Jvm.GO_PANIC,
        ConstantDescs.CD_Object,
        Jvm.TYPE,
        Jvm.TYPE,
        ConstantDescs.CD_String);
    gen.b.athrow();
    gen.bind(end);
  }

  public List<Temp> commaOk(Expr.TypeAssert e) {
    Type type = gen.unit.type(e.type);
    gen.values().push(e.x);
    int value = gen.store(TypeKind.REFERENCE);
    Label failed = gen.label();
    Label end = gen.label();
    int ok = gen.b.allocateLocal(TypeKind.INT);
    gen.b.iconst_0().istore(ok);
    test(value, type, failed, -1);
    gen.b.iconst_1().istore(ok);
    extract(value, type);
    gen.b.goto_(end);
    gen.bind(failed);
    gen.zero(type);
    gen.bind(end);
    return List.of(gen.temp(type, false), new Temp(ok, Basic.BOOL, true));
  }

  /**
   * Jumps unless the interface value in a local has the type; if {@code missing} is not negative,
   * that local gets the name of a method that the value lacks.
   */
  public void test(int value, Type type, Label failed, int missing) {
    if (type.underlying() instanceof Interface i) {
      testInterface(value, i, failed, missing);
    } else if (Reps.isPointerToStruct(type)) {
      testStructPointer(value, (Pointer) type.underlying(), type, failed);
    } else {
      gen.b.aload(value);
      gen.pushType(type);
      gen.invokeStatic(
          Jvm.ASSERTIONS, "is", ConstantDescs.CD_boolean, ConstantDescs.CD_Object, Jvm.TYPE);
      gen.b.ifeq(failed);
    }
  }

  private void testStructPointer(int value, Pointer pointer, Type type, Label failed) {
    if (type != pointer) {
      // A named pointer type: its values are told by their boxes.
      gen.b.aload(value);
      gen.pushType(type);
      gen.invokeStatic(
          Jvm.ASSERTIONS, "is", ConstantDescs.CD_boolean, ConstantDescs.CD_Object, Jvm.TYPE);
      gen.b.ifeq(failed);
      return;
    }
    Label found = gen.label();
    gen.b.aload(value).instanceOf(gen.shapes().struct(pointer.elem()).desc()).ifne(found);
    gen.b.aload(value);
    gen.pushType(type);
    gen.invokeStatic(
        Jvm.ASSERTIONS, "is", ConstantDescs.CD_boolean, ConstantDescs.CD_Object, Jvm.TYPE);
    gen.b.ifeq(failed);
    gen.bind(found);
  }

  private void testInterface(int value, Interface type, Label failed, int missing) {
    gen.b.aload(value).ifnull(failed);
    for (Func method : TypeSets.of(type).methods()) {
      MethodShape shape = gen.shapes().method(method);
      if (missing >= 0) {
        gen.b.loadConstant(method.name()).astore(missing);
      }
      gen.b.aload(value).instanceOf(shape.iface()).ifeq(failed);
    }
  }

  /** Pushes the value of that type which an interface value in a local is known to have. */
  public void extract(int value, Type type) {
    gen.b.aload(value);
    if (!Reps.isInterface(type)) {
      boxing.unbox(type);
    }
  }
}
