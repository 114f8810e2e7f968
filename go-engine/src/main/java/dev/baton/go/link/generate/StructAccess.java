package dev.baton.go.link.generate;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.baton.go.link.Shapes;
import dev.baton.go.link.shape.Descs;
import dev.baton.go.link.shape.StructShape;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Writes the methods by which reflection gets at a struct's fields. */
final class StructAccess {
  private static final ClassDesc OUT_OF_RANGE = ClassDesc.of("java.lang.IndexOutOfBoundsException");

  private final Shapes shapes;
  private final StructShape shape;

  StructAccess(Shapes shapes, StructShape shape) {
    this.shapes = shapes;
    this.shape = shape;
  }

  void add(ClassBuilder builder) {
    Frames.method(
        builder,
        "field",
        MethodTypeDesc.of(CD_Object, CD_int),
        code -> byField(code, field -> get(code, field)));
    Frames.method(
        builder,
        "field",
        MethodTypeDesc.of(CD_void, CD_int, CD_Object),
        code -> byField(code, field -> set(code, field)));
  }

  private void byField(CodeBuilder code, IntConsumer action) {
    Label none = code.newLabel();
    List<SwitchCase> cases = new ArrayList<>();
    for (int i = 0; i < shape.struct().size(); i++) {
      cases.add(SwitchCase.of(i, code.newLabel()));
    }
    if (!cases.isEmpty()) {
      code.iload(1).tableswitch(none, cases);
      for (SwitchCase each : cases) {
        code.labelBinding(each.target());
        action.accept(each.caseValue());
      }
    }
    code.labelBinding(none)
        .new_(OUT_OF_RANGE)
        .dup()
        .iload(1)
        .invokespecial(OUT_OF_RANGE, "<init>", MethodTypeDesc.of(CD_void, CD_int))
        .athrow();
  }

  private ClassDesc load(CodeBuilder code, int field) {
    ClassDesc value = shapes.valueClass(shape.struct().field(field).type());
    code.aload(0).getfield(shape.desc(), shape.fieldName(field), value);
    return value;
  }

  private void get(CodeBuilder code, int field) {
    ClassDesc value = load(code, field);
    Plain.box(code, value);
    code.areturn();
  }

  private void set(CodeBuilder code, int field) {
    if (StructWriter.livesInPlace(shape, field)) {
      load(code, field);
      code.aload(2)
          .invokestatic(
              Descs.AGGREGATES, "assign", MethodTypeDesc.of(CD_void, CD_Object, CD_Object));
    } else {
      ClassDesc value = shapes.valueClass(shape.struct().field(field).type());
      code.aload(0).aload(2);
      Plain.unbox(code, value);
      code.putfield(shape.desc(), shape.fieldName(field), value);
    }
    code.return_();
  }
}
