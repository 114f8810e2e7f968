package dev.baton.go.link.generate;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import dev.baton.go.link.Shapes;
import dev.baton.go.link.shape.Descs;
import dev.baton.go.link.shape.Names;
import dev.baton.go.link.shape.StructShape;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Writes {@code equal} and {@code hash} of a struct: field by field, blank ones left out. */
final class StructEquality {
  private static final MethodTypeDesc EQUAL = MethodTypeDesc.of(CD_boolean, Descs.STRUCT);
  private static final MethodTypeDesc HASH = MethodTypeDesc.of(CD_int);
  private static final MethodTypeDesc EQUAL_ANY =
      MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object);
  private static final MethodTypeDesc HASH_ANY = MethodTypeDesc.of(CD_int, CD_Object);
  private static final ClassDesc HASHES = Names.runtime("Hashes");
  private static final MethodTypeDesc HASH_DOUBLE = MethodTypeDesc.of(CD_int, CD_double);
  private static final MethodTypeDesc EQUAL_STRINGS =
      MethodTypeDesc.of(CD_boolean, Descs.STRING, Descs.STRING);

  private final Shapes shapes;
  private final StructShape shape;

  StructEquality(Shapes shapes, StructShape shape) {
    this.shapes = shapes;
    this.shape = shape;
  }

  void add(ClassBuilder builder) {
    Frames.method(builder, "equal", EQUAL, this::equal);
    Frames.method(builder, "hash", HASH, this::hash);
  }

  private void equal(CodeBuilder code) {
    Label different = code.newLabel();
    code.aload(1).checkcast(shape.desc()).astore(2);
    for (int i = 0; i < shape.struct().size(); i++) {
      Var field = shape.struct().field(i);
      if (!field.name().equals("_")) {
        compare(code, field.type(), i, different);
      }
    }
    code.iconst_1().ireturn().labelBinding(different).iconst_0().ireturn();
  }

  private void compare(CodeBuilder code, Type type, int field, Label different) {
    ClassDesc value = shapes.valueClass(type);
    if (value.isPrimitive()) {
      load(code, 0, field, value);
      load(code, 2, field, value);
      comparePrimitives(code, TypeKind.from(value).asLoadable(), different);
    } else if (value.equals(Descs.STRING)) {
      load(code, 0, field, value);
      load(code, 2, field, value);
      code.invokestatic(value, "equal", EQUAL_STRINGS).ifeq(different);
    } else if (type.underlying() instanceof Interface) {
      load(code, 0, field, value);
      load(code, 2, field, value);
      code.invokestatic(Descs.INTERFACES, "equal", EQUAL_ANY).ifeq(different);
    } else {
      code.loadConstant(shapes.typeConstant(type));
      load(code, 0, field, value);
      load(code, 2, field, value);
      code.invokevirtual(Descs.TYPE, "equal", EQUAL_ANY).ifeq(different);
    }
  }

  private static void comparePrimitives(CodeBuilder code, TypeKind kind, Label different) {
    switch (kind) {
      case LONG -> code.lcmp().ifne(different);
      case FLOAT -> code.fcmpl().ifne(different);
      case DOUBLE -> code.dcmpl().ifne(different);
      default -> code.if_icmpne(different);
    }
  }

  private void load(CodeBuilder code, int slot, int field, ClassDesc value) {
    code.aload(slot).getfield(shape.desc(), shape.fieldName(field), value);
  }

  private void hash(CodeBuilder code) {
    code.loadConstant(shape.struct().size());
    for (int i = 0; i < shape.struct().size(); i++) {
      Var field = shape.struct().field(i);
      if (!field.name().equals("_")) {
        hashOf(code, field.type(), i);
        code.invokestatic(HASHES, "and", MethodTypeDesc.of(CD_int, CD_int, CD_long));
      }
    }
    code.ireturn();
  }

  /** Pushes an integer as a long, of other fields the hash as a long. */
  private void hashOf(CodeBuilder code, Type type, int field) {
    ClassDesc value = shapes.valueClass(type);
    if (!value.isPrimitive()) {
      hashOfReference(code, type, field, value);
      return;
    }
    load(code, 0, field, value);
    switch (TypeKind.from(value).asLoadable()) {
      case LONG -> {}
      case FLOAT -> code.f2d().invokestatic(HASHES, "of", HASH_DOUBLE).i2l();
      case DOUBLE -> code.invokestatic(HASHES, "of", HASH_DOUBLE).i2l();
      default -> code.i2l();
    }
  }

  private void hashOfReference(CodeBuilder code, Type type, int field, ClassDesc value) {
    if (value.equals(Descs.STRING)) {
      load(code, 0, field, value);
      code.invokevirtual(value, "hashCode", HASH);
    } else {
      code.loadConstant(shapes.typeConstant(type));
      load(code, 0, field, value);
      code.invokevirtual(Descs.TYPE, "hash", HASH_ANY);
    }
    code.i2l();
  }
}
