package dev.baton.go.runtime.generated;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.function.Function;
import dev.baton.go.runtime.type.FuncType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls func values whose type is known at run time only. */
public final class FunctionCalls {
  private static final MethodType SPREAD =
      MethodType.methodType(Object.class, Object.class, Object[].class);

  /** The calls of func values by the abstract class of their erased signature. */
  private static final ClassValue<Call> CALLS =
      new ClassValue<>() {
        @Override
        protected Call computeValue(Class<?> shape) {
          return call(shape);
        }
      };

  private FunctionCalls() {}

  /**
   * The method {@code call} of a class of func values.
   *
   * @param handle takes the func value, and an array of the goroutine and the arguments
   * @param packed whether the arguments are an array themselves, because they are many
   */
  private record Call(MethodHandle handle, boolean packed) {}

  private static Call call(Class<?> shape) {
    for (Method method : shape.getDeclaredMethods()) {
      if (method.getName().equals("call") && Modifier.isAbstract(method.getModifiers())) {
        try {
          MethodHandle direct = MethodHandles.publicLookup().unreflect(method);
          Class<?>[] parameters = method.getParameterTypes();
          return new Call(
              direct.asSpreader(Object[].class, parameters.length).asType(SPREAD),
              parameters[parameters.length - 1] == Object[].class);
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    throw new IllegalStateException("no class of func values: " + shape);
  }

  /** Calls a function with plain values and gives its plain results. */
  public static List<@Nullable Object> call(
      G g, Function function, FuncType type, List<@Nullable Object> arguments) {
    Call call = CALLS.get(shape(function));
    List<@Nullable Object> all = new ArrayList<>();
    all.add(g);
    all.addAll(ErasedValues.erased(arguments, call.packed));
    try {
      return ErasedValues.results(type, call.handle.invokeExact((Object) function, all.toArray()));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> shape(Function function) {
    Class<?> candidate = function.getClass();
    while (candidate.getSuperclass() != Function.class) {
      candidate = candidate.getSuperclass();
    }
    return candidate;
  }
}
