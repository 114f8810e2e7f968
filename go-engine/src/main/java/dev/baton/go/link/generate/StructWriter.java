package dev.baton.go.link.generate;

import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import dev.baton.go.link.Shapes;
import dev.baton.go.link.emit.Zeros;
import dev.baton.go.link.shape.Descs;
import dev.baton.go.link.shape.StructShape;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Writes the classes of structs. */
final class StructWriter {
  private static final MethodTypeDesc COPY = MethodTypeDesc.of(Descs.STRUCT);
  private static final MethodTypeDesc ASSIGN = MethodTypeDesc.of(CD_void, Descs.STRUCT);
  private static final MethodTypeDesc TYPE = MethodTypeDesc.of(Descs.TYPE);
  private static final MethodTypeDesc COPY_ANY =
      MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object);
  private static final MethodTypeDesc ASSIGN_ANY =
      MethodTypeDesc.of(CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_Object);

  private final Shapes shapes;
  private final Methods methods;

  StructWriter(Shapes shapes) {
    this.shapes = shapes;
    this.methods = new Methods(shapes);
  }

  byte[] struct(Type type, StructShape shape) {
    return Frames.finalClass(
        shapes,
        shape.desc(),
        Descs.STRUCT,
        builder -> {
          fields(builder, shape);
          constructors(builder, shape);
          copying(builder, shape);
          Frames.method(
              builder,
              "type",
              TYPE,
              code -> code.loadConstant(shapes.typeConstant(type)).areturn());
          new StructEquality(shapes, shape).add(builder);
          new StructAccess(shapes, shape).add(builder);
          methods.add(builder, new Pointer(type), code -> code.aload(0));
        });
  }

  private void fields(ClassBuilder builder, StructShape shape) {
    for (int i = 0; i < shape.struct().size(); i++) {
      builder.withField(shape.fieldName(i), valueClass(shape, i), ClassFile.ACC_PUBLIC);
    }
  }

  private ClassDesc valueClass(StructShape shape, int field) {
    return shapes.valueClass(shape.struct().field(field).type());
  }

  /** One makes a zero value, the other a copy. */
  private void constructors(ClassBuilder builder, StructShape shape) {
    Frames.constructor(
        builder,
        Descs.NO_ARGUMENTS,
        code -> {
          code.aload(0).invokespecial(Descs.STRUCT, INIT_NAME, Descs.NO_ARGUMENTS);
          for (int i = 0; i < shape.struct().size(); i++) {
            zero(code, shape, i);
          }
          code.return_();
        });
    Frames.constructor(
        builder,
        MethodTypeDesc.of(CD_void, shape.desc()),
        code -> {
          code.aload(0).invokespecial(Descs.STRUCT, INIT_NAME, Descs.NO_ARGUMENTS);
          for (int i = 0; i < shape.struct().size(); i++) {
            copyField(code, shape, i);
          }
          code.return_();
        });
  }

  private void zero(CodeBuilder code, StructShape shape, int field) {
    Type type = shape.struct().field(field).type();
    ClassDesc value = shapes.valueClass(type);
    if (!value.isPrimitive() && !Zeros.isNull(type)) {
      code.aload(0);
      Zeros.push(code, shapes, type);
      code.putfield(shape.desc(), shape.fieldName(field), value);
    }
  }

  private void copyField(CodeBuilder code, StructShape shape, int field) {
    ClassDesc value = valueClass(shape, field);
    code.aload(0).aload(1).getfield(shape.desc(), shape.fieldName(field), value);
    if (livesInPlace(shape, field)) {
      code.invokestatic(Descs.AGGREGATES, "copy", COPY_ANY).checkcast(value);
    }
    code.putfield(shape.desc(), shape.fieldName(field), value);
  }

  static boolean livesInPlace(StructShape shape, int field) {
    Type type = shape.struct().field(field).type().underlying();
    return type instanceof Struct || type instanceof ArrayType;
  }

  private void copying(ClassBuilder builder, StructShape shape) {
    ClassDesc self = shape.desc();
    Frames.method(
        builder,
        "copy",
        COPY,
        code ->
            code.new_(self)
                .dup()
                .aload(0)
                .invokespecial(self, INIT_NAME, MethodTypeDesc.of(CD_void, self))
                .areturn());
    Frames.method(
        builder,
        "assign",
        ASSIGN,
        code -> {
          code.aload(1).checkcast(self).astore(2);
          for (int i = 0; i < shape.struct().size(); i++) {
            assignField(code, shape, i);
          }
          code.return_();
        });
  }

  private void assignField(CodeBuilder code, StructShape shape, int field) {
    ClassDesc value = valueClass(shape, field);
    String name = shape.fieldName(field);
    code.aload(0);
    if (livesInPlace(shape, field)) {
      code.getfield(shape.desc(), name, value)
          .aload(2)
          .getfield(shape.desc(), name, value)
          .invokestatic(Descs.AGGREGATES, "assign", ASSIGN_ANY);
    } else {
      code.aload(2).getfield(shape.desc(), name, value).putfield(shape.desc(), name, value);
    }
  }
}
