package dev.baton.go.link.generate;

import static java.lang.constant.ConstantDescs.CD_Boolean;
import static java.lang.constant.ConstantDescs.CD_Double;
import static java.lang.constant.ConstantDescs.CD_Float;
import static java.lang.constant.ConstantDescs.CD_Integer;
import static java.lang.constant.ConstantDescs.CD_Long;
import static java.lang.constant.ConstantDescs.CD_Object;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Turns Java values into plain objects and back. */
final class Plain {
  private Plain() {}

  /** Replaces a primitive on the stack by its Java box. */
  static void box(CodeBuilder code, ClassDesc value) {
    if (value.isPrimitive()) {
      ClassDesc box = boxOf(value);
      code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, value));
    }
  }

  /** Replaces an object on the stack by the value of that Java type in it. */
  static void unbox(CodeBuilder code, ClassDesc value) {
    if (value.isPrimitive()) {
      ClassDesc box = boxOf(value);
      code.checkcast(box)
          .invokevirtual(box, value.displayName() + "Value", MethodTypeDesc.of(value));
    } else if (!value.equals(CD_Object)) {
      code.checkcast(value);
    }
  }

  private static ClassDesc boxOf(ClassDesc value) {
    return switch (value.descriptorString().charAt(0)) {
      case 'Z' -> CD_Boolean;
      case 'J' -> CD_Long;
      case 'F' -> CD_Float;
      case 'D' -> CD_Double;
      default -> CD_Integer;
    };
  }
}
