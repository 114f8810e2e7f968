package dev.baton.go.link.shape;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * The Java interface with one method that all types with a method of this name and signature
 * implement.
 *
 * @param name the Java method's, which carries the package of an unexported name
 * @param type erased, the goroutine first
 */
public record MethodShape(ClassDesc iface, String name, MethodTypeDesc type) {
  /** Whether the parameters are one array, because they are many. */
  public boolean isPacked() {
    return type.parameterType(type.parameterCount() - 1).equals(Descs.OBJECTS);
  }
}
