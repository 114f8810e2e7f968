package dev.baton.go.link.generate;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import dev.baton.go.link.Shapes;
import dev.baton.go.link.emit.Casts;
import dev.baton.go.link.shape.Descs;
import dev.baton.go.link.shape.StructShape;
import dev.baton.go.link.shape.VarShape;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;

/** Writes the classes of pointers to one field or one package variable. */
final class PointerWriter {
  private static final MethodTypeDesc BASE = MethodTypeDesc.of(CD_Object);
  private static final MethodTypeDesc PLACE = MethodTypeDesc.of(CD_long);

  private final Shapes shapes;

  PointerWriter(Shapes shapes) {
    this.shapes = shapes;
  }

  /** Two such pointers are equal if their structs are the same object. */
  byte[] field(ClassDesc self, ClassDesc superclass, StructShape struct, int index) {
    ClassDesc owner = struct.desc();
    String name = struct.fieldName(index);
    ClassDesc value = shapes.valueClass(struct.struct().field(index).type());
    return Frames.finalClass(
        shapes,
        self,
        superclass,
        type -> {
          type.withField("struct", owner, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
          Frames.constructor(
              type, MethodTypeDesc.of(CD_void, owner), code -> keep(code, self, superclass, owner));
          Consumer<CodeBuilder> load = code -> code.aload(0).getfield(self, "struct", owner);
          identity(type, load, index);
          accessors(
              type,
              value,
              code -> {
                load.accept(code);
                code.getfield(owner, name, value);
              },
              load,
              code -> code.putfield(owner, name, value));
        });
  }

  /** A pointer to a field of a nil struct is a panic where it is made, as in Go. */
  private static void keep(
      CodeBuilder code, ClassDesc self, ClassDesc superclass, ClassDesc owner) {
    code.aload(0)
        .invokespecial(superclass, INIT_NAME, Descs.NO_ARGUMENTS)
        .aload(0)
        .aload(1)
        .dup()
        .invokestatic(
            ClassDesc.of("java.util.Objects"),
            "requireNonNull",
            MethodTypeDesc.of(CD_Object, CD_Object))
        .pop()
        .putfield(self, "struct", owner)
        .return_();
  }

  /** All pointers to one variable are equal. */
  byte[] variable(ClassDesc self, ClassDesc superclass, VarShape variable) {
    return Frames.finalClass(
        shapes,
        self,
        superclass,
        type -> {
          Frames.constructor(
              type,
              Descs.NO_ARGUMENTS,
              code ->
                  code.aload(0).invokespecial(superclass, INIT_NAME, Descs.NO_ARGUMENTS).return_());
          identity(type, code -> code.loadConstant(variable.holder()), variable.index());
          accessors(
              type,
              variable.type(),
              code -> code.getstatic(variable.holder(), variable.field(), variable.type()),
              code -> {},
              code -> code.putstatic(variable.holder(), variable.field(), variable.type()));
        });
  }

  private static void identity(ClassBuilder type, Consumer<CodeBuilder> base, int place) {
    Frames.method(
        type,
        "base",
        BASE,
        code -> {
          base.accept(code);
          code.areturn();
        });
    Frames.method(type, "place", PLACE, code -> code.loadConstant((long) place).lreturn());
  }

  private static void accessors(
      ClassBuilder type,
      ClassDesc value,
      Consumer<CodeBuilder> get,
      Consumer<CodeBuilder> owner,
      Consumer<CodeBuilder> put) {
    ClassDesc shown = value.isPrimitive() ? value : CD_Object;
    TypeKind kind = TypeKind.from(shown);
    Frames.method(
        type,
        "get",
        MethodTypeDesc.of(shown),
        code -> {
          get.accept(code);
          code.return_(kind);
        });
    Frames.method(
        type,
        "set",
        MethodTypeDesc.of(CD_void, shown),
        code -> {
          owner.accept(code);
          code.loadLocal(kind, 1);
          Casts.to(code, value);
          put.accept(code);
          code.return_();
        });
  }
}
