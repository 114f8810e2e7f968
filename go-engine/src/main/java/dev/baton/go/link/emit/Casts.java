package dev.baton.go.link.emit;

import dev.baton.go.link.Shapes;
import dev.baton.go.types.Type;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/** Narrows references that come from erased places. */
public final class Casts {
  private Casts() {}

  /** Gives the value on the stack its exact class. */
  public static void fromErased(CodeBuilder code, Shapes shapes, Type type) {
    to(code, shapes.valueClass(type));
  }

  /** Gives the value on the stack that class, if it is a reference and not just any. */
  public static void to(CodeBuilder code, ClassDesc value) {
    if (!value.isPrimitive() && !value.equals(ConstantDescs.CD_Object)) {
      code.checkcast(value);
    }
  }
}
