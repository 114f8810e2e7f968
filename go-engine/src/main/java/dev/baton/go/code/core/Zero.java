package dev.baton.go.code.core;

import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Type;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/** Zero values. */
final class Zero {
  /** The size of arrays that are put to account, though they may be garbage soon. */
  private static final int LARGE = 1024;

  private Zero() {}

  static void push(Gen gen, Type type) {
    switch (Reps.kind(type)) {
      case BOOL, INT8, INT16, INT32, UINT8, UINT16, UINT32 -> gen.b.iconst_0();
      case INT64, UINT64 -> gen.b.lconst_0();
      case FLOAT32 -> gen.b.fconst_0();
      case FLOAT64 -> gen.b.dconst_0();
      case REF -> reference(gen, type);
    }
  }

  private static void reference(Gen gen, Type type) {
    if (Reps.isString(type)) {
      gen.b.getstatic(Jvm.STRING, "EMPTY", Jvm.STRING);
    } else if (Reps.isComplex(type)) {
      gen.b.getstatic(Jvm.COMPLEX, "ZERO", Jvm.COMPLEX);
    } else if (Reps.isSlice(type)) {
      ClassDesc slice = Reps.kind(Reps.elem(type)).sliceClass();
      gen.b.getstatic(slice, "NIL", slice);
    } else if (Reps.isStruct(type)) {
      gen.make(gen.shapes().struct(type).desc(), () -> {});
    } else if (type.underlying() instanceof ArrayType a) {
      array(gen, a, gen.desc(type));
    } else {
      gen.b.aconst_null();
    }
  }

  private static void array(Gen gen, ArrayType array, ClassDesc desc) {
    Kind kind = Reps.kind(array.elem());
    if (Reps.size(array) >= LARGE) {
      gen.allocated(Reps.size(array));
    }
    if (kind != Kind.REF) {
      gen.b.loadConstant((int) array.length()).newarray(kind.cell());
    } else if (Reps.zeroIsNull(array.elem())) {
      gen.b.loadConstant((int) array.length()).anewarray(ConstantDescs.CD_Object);
    } else {
      ClassDesc objects = ConstantDescs.CD_Object.arrayType();
      gen.b.loadConstant(array.length());
      gen.prototype(array.elem());
      gen.invokeStatic(
          Jvm.AGGREGATES, "newArray", objects, TypeKind.LONG.upperBound(), ConstantDescs.CD_Object);
      gen.cast(desc);
    }
  }
}
