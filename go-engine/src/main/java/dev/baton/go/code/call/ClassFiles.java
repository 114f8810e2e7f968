package dev.baton.go.code.call;

import dev.baton.go.code.jvm.Unit;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.constant.ClassDesc;
import java.util.function.Consumer;

/** How class files are written. */
public final class ClassFiles {
  private ClassFiles() {}

  /** The bytes of a class with the members that {@code members} adds. */
  public static byte[] build(Unit unit, ClassDesc owner, Consumer<ClassBuilder> members) {
    return ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(unit.shapes().hierarchy()))
        .build(
            owner,
            c -> {
              c.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
              members.accept(c);
              String source = unit.lines().sourceFile();
              if (source != null) {
                c.with(SourceFileAttribute.of(source));
              }
            });
  }
}
