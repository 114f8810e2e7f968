package dev.baton.go.link.load;

import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassHierarchyResolver.ClassHierarchyInfo;
import java.lang.constant.ClassDesc;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The named classes that a program may need, made or not. Any thread may ask. */
public final class GeneratedClasses {
  private static final ClassHierarchyResolver FIXED =
      ClassHierarchyResolver.ofClassLoading(GeneratedClasses.class.getClassLoader());

  private final Map<String, GeneratedClass> byName = new ConcurrentHashMap<>();
  private final ClassHierarchyResolver hierarchy =
      ((ClassHierarchyResolver) this::info).orElse(FIXED);

  public ClassDesc add(GeneratedClass made) {
    byName.put(binaryName(made.desc()), made);
    return made.desc();
  }

  @Nullable GeneratedClass find(String binaryName) {
    return byName.get(binaryName);
  }

  /** Tells the superclasses of generated classes without defining them. */
  public ClassHierarchyResolver hierarchy() {
    return hierarchy;
  }

  private @Nullable ClassHierarchyInfo info(ClassDesc desc) {
    GeneratedClass known = byName.get(binaryName(desc));
    if (known == null) {
      return null;
    }
    return known.isInterface()
        ? ClassHierarchyInfo.ofInterface()
        : ClassHierarchyInfo.ofClass(known.superclass());
  }

  static String binaryName(ClassDesc desc) {
    String descriptor = desc.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
  }
}
