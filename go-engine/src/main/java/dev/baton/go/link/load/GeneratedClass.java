package dev.baton.go.link.load;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.function.Supplier;

/** A class that can be made when it is first needed. */
public record GeneratedClass(
    ClassDesc desc, ClassDesc superclass, boolean isInterface, Supplier<byte[]> bytes) {

  public static GeneratedClass ofClass(
      ClassDesc desc, ClassDesc superclass, Supplier<byte[]> bytes) {
    return new GeneratedClass(desc, superclass, false, bytes);
  }

  public static GeneratedClass ofInterface(ClassDesc desc, Supplier<byte[]> bytes) {
    return new GeneratedClass(desc, ConstantDescs.CD_Object, true, bytes);
  }
}
