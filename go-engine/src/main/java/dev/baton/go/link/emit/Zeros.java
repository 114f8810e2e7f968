package dev.baton.go.link.emit;

import dev.baton.go.link.Shapes;
import dev.baton.go.link.shape.Descs;
import dev.baton.go.link.shape.Erasure;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Pushes zero values. */
public final class Zeros {
  private static final MethodTypeDesc NEW_ARRAY =
      MethodTypeDesc.of(Descs.OBJECTS, ConstantDescs.CD_long, ConstantDescs.CD_Object);

  private Zeros() {}

  /** Pushes a zero value; of a struct or array a new one. */
  public static void push(CodeBuilder code, Shapes shapes, Type type) {
    ClassDesc value = shapes.valueClass(type);
    switch (type.underlying()) {
      case Struct s -> newStruct(code, value);
      case ArrayType a -> array(code, shapes, a, value);
      case Slice s -> code.getstatic(value, "NIL", value);
      default -> plain(code, value);
    }
  }

  private static void newStruct(CodeBuilder code, ClassDesc struct) {
    code.new_(struct).dup().invokespecial(struct, ConstantDescs.INIT_NAME, Descs.NO_ARGUMENTS);
  }

  private static void plain(CodeBuilder code, ClassDesc value) {
    switch (Erasure.of(value)) {
      case I -> code.iconst_0();
      case J -> code.lconst_0();
      case F -> code.fconst_0();
      case D -> code.dconst_0();
      case L -> reference(code, value);
      case V -> throw new IllegalArgumentException("no value");
    }
  }

  private static void reference(CodeBuilder code, ClassDesc value) {
    if (value.equals(Descs.STRING)) {
      code.getstatic(value, "EMPTY", value);
    } else if (value.equals(Descs.COMPLEX)) {
      code.getstatic(value, "ZERO", value);
    } else {
      code.aconst_null();
    }
  }

  /** Whether null is the zero value of references of that class. */
  public static boolean isNull(Type type) {
    return switch (type.underlying()) {
      case Struct s -> false;
      case ArrayType a -> false;
      case Slice s -> false;
      case dev.baton.go.types.Basic b -> !b.kind().isString() && !b.kind().isComplex();
      default -> true;
    };
  }

  private static void array(CodeBuilder code, Shapes shapes, ArrayType type, ClassDesc array) {
    ClassDesc cell = shapes.cellClass(type.elem());
    if (cell.isPrimitive()) {
      code.loadConstant(cells(type)).newarray(TypeKind.from(cell));
    } else if (isNull(type.elem())) {
      code.loadConstant(cells(type)).anewarray(ConstantDescs.CD_Object);
    } else {
      code.loadConstant(type.length());
      push(code, shapes, type.elem());
      code.invokestatic(Descs.AGGREGATES, "newArray", NEW_ARRAY).checkcast(array);
    }
  }

  /** More cells than the JVM can have end the program as one that is out of memory. */
  private static int cells(ArrayType array) {
    return (int) Math.min(array.length(), Integer.MAX_VALUE);
  }
}
