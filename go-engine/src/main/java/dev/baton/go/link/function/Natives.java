package dev.baton.go.link.function;

import dev.baton.go.types.Func;
import dev.baton.go.types.Named;
import dev.baton.go.types.Package;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the Java methods that implement library functions without body: {@code math.Sqrt} is {@code
 * dev.baton.go.library.math.Math.Sqrt}, the method {@code M} of {@code T} is {@code T_M}.
 */
final class Natives {
  private static final String LIBRARY = "dev.baton.go.library.";

  private Natives() {}

  /** The Java method, as one of the function's exact type; null if there is none. */
  static @Nullable MethodHandle find(Func func, MethodType type) throws IllegalAccessException {
    Class<?> owner = owner(func.pkg());
    if (owner == null) {
      return null;
    }
    MethodHandle exact = exact(owner, name(func), type);
    return exact != null ? exact : adapted(owner, name(func), type);
  }

  /** The Java method of just that type; null if there is none. */
  static @Nullable Method exact(Func func, MethodTypeDesc type) {
    Class<?> owner = owner(func.pkg());
    if (owner != null) {
      String name = name(func);
      for (Method method : owner.getMethods()) {
        if (method.getName().equals(name)
            && Modifier.isStatic(method.getModifiers())
            && descriptor(method).equals(type.descriptorString())) {
          return method;
        }
      }
    }
    return null;
  }

  private static String descriptor(Method method) {
    return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
        .descriptorString();
  }

  private static String name(Func func) {
    Named receiver = CellTable.receiverOf(func);
    return receiver == null ? func.name() : receiver.obj().name() + "_" + func.name();
  }

  private static @Nullable Class<?> owner(@Nullable Package home) {
    if (home == null) {
      return null;
    }
    String path = home.path();
    String last = path.substring(path.lastIndexOf('/') + 1);
    String name =
        LIBRARY
            + path.replace('/', '.')
            + "."
            + Character.toUpperCase(last.charAt(0))
            + last.substring(1);
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  private static @Nullable MethodHandle exact(Class<?> owner, String name, MethodType type)
      throws IllegalAccessException {
    try {
      return MethodHandles.publicLookup().findStatic(owner, name, type);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  /** A method that takes references less exactly than Go's types are. */
  private static @Nullable MethodHandle adapted(Class<?> owner, String name, MethodType type)
      throws IllegalAccessException {
    for (Method method : owner.getMethods()) {
      if (method.getName().equals(name)
          && Modifier.isStatic(method.getModifiers())
          && method.getParameterCount() == type.parameterCount()) {
        return MethodHandles.publicLookup().unreflect(method).asType(type);
      }
    }
    return null;
  }
}
