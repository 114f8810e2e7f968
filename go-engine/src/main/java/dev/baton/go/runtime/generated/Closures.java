package dev.baton.go.runtime.generated;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.List;

/** Defines the classes of closures when the first one is made. */
public final class Closures {
  private Closures() {}

  /**
   * The making of a closure: takes what it captures, gives the func value. The classes of a
   * function and its closures share their class data; one piece of it is the closure's bytes.
   */
  public static CallSite make(Lookup lookup, String name, MethodType type, int bytes)
      throws IllegalAccessException, NoSuchMethodException {
    List<?> data = MethodHandles.classData(lookup, "_", List.class);
    Lookup closure = lookup.defineHiddenClassWithClassData((byte[]) data.get(bytes), data, false);
    MethodHandle constructor =
        closure.findConstructor(closure.lookupClass(), type.changeReturnType(void.class));
    return new ConstantCallSite(
        type.parameterCount() == 0 ? single(constructor, type) : constructor.asType(type));
  }

  /** What captures nothing is made once. */
  private static MethodHandle single(MethodHandle constructor, MethodType type) {
    try {
      return MethodHandles.constant(type.returnType(), constructor.invoke());
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
