package dev.baton.go.runtime.generated;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.function.Function;
import dev.baton.go.runtime.type.FuncType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls func values whose type is known at run time only. */
public final class FunctionCalls {
  private static final MethodType SPREAD =
      MethodType.methodType(Object.class, Object.class, Object[].class);

  /** The calls of func values by the abstract class of their erased signature. */
  private static final ClassValue<MethodHandle> CALLS =
      new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> shape) {
          return call(shape);
        }
      };

  private FunctionCalls() {}

  private static MethodHandle call(Class<?> shape) {
    for (Method method : shape.getDeclaredMethods()) {
      if (method.getName().equals("call") && Modifier.isAbstract(method.getModifiers())) {
        try {
          MethodHandle direct = MethodHandles.publicLookup().unreflect(method);
          return direct.asSpreader(Object[].class, method.getParameterCount()).asType(SPREAD);
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
    @Nullable Object[] all = new Object[1 + arguments.size()];
    all[0] = g;
    for (int i = 0; i < arguments.size(); i++) {
      all[i + 1] = ErasedValues.erased(arguments.get(i));
    }
    try {
      return ErasedValues.results(
          type, CALLS.get(shape(function)).invokeExact((Object) function, all));
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
