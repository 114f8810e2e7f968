package dev.baton.go.link.generate;

import dev.baton.go.link.Shapes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;

/** The outlines of generated classes. */
final class Frames {
  static final int FINAL_CLASS = ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER;
  static final int METHOD = ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL;

  private Frames() {}

  /** A public final class; stack maps need the program's class hierarchy. */
  static byte[] finalClass(
      Shapes shapes, ClassDesc self, ClassDesc superclass, Consumer<ClassBuilder> content) {
    return ClassFile.of(ClassHierarchyResolverOption.of(shapes.hierarchy()))
        .build(
            self,
            type -> {
              type.withFlags(FINAL_CLASS).withSuperclass(superclass);
              content.accept(type);
            });
  }

  static void constructor(ClassBuilder type, MethodTypeDesc desc, Consumer<CodeBuilder> body) {
    type.withMethodBody(ConstantDescs.INIT_NAME, desc, ClassFile.ACC_PUBLIC, body);
  }

  static void method(
      ClassBuilder type, String name, MethodTypeDesc desc, Consumer<CodeBuilder> body) {
    type.withMethodBody(name, desc, METHOD, body);
  }
}
