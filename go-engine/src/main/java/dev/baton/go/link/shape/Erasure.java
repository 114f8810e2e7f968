package dev.baton.go.link.shape;

import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/** What is left of a type where many types share one method: five kinds of values, and none. */
public enum Erasure {
  /** Bool and integers of at most 32 bits. */
  I(ConstantDescs.CD_int, TypeKind.INT),
  /** Integers of 64 bits. */
  J(ConstantDescs.CD_long, TypeKind.LONG),
  F(ConstantDescs.CD_float, TypeKind.FLOAT),
  D(ConstantDescs.CD_double, TypeKind.DOUBLE),
  /** Any reference. */
  L(ConstantDescs.CD_Object, TypeKind.REFERENCE),
  /** No result. */
  V(ConstantDescs.CD_void, TypeKind.VOID);

  // Descriptors never change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final ClassDesc classDesc;

  private final TypeKind typeKind;

  Erasure(ClassDesc classDesc, TypeKind typeKind) {
    this.classDesc = classDesc;
    this.typeKind = typeKind;
  }

  /** The erasure of a value of that Java type. */
  public static Erasure of(ClassDesc type) {
    return switch (type.descriptorString().charAt(0)) {
      case 'J' -> J;
      case 'F' -> F;
      case 'D' -> D;
      case 'V' -> V;
      case 'L', '[' -> L;
      default -> I;
    };
  }

  public char letter() {
    return name().charAt(0);
  }

  public ClassDesc classDesc() {
    return classDesc;
  }

  public TypeKind typeKind() {
    return typeKind;
  }
}
