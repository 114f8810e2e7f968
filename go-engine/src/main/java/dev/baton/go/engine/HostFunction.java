package dev.baton.go.engine;

import dev.baton.go.engine.value.ToGo;
import dev.baton.go.engine.value.ToJava;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.generated.ErasedValues;
import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.type.Type;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Go function as the host calls it.
 *
 * @param saysStop whether its last result is {@code stop bool}
 * @param invoker takes an array of the goroutine and the converted arguments
 */
record HostFunction(
    String name, List<Type> params, List<Type> results, boolean saysStop, MethodHandle invoker) {
  /** For a function with so many parameters that they are in one array. */
  private static final MethodHandle PACK = pack();

  /** A function by a handle of the function's exact type. */
  static HostFunction of(
      String name, List<Type> params, List<Type> results, boolean saysStop, MethodHandle function) {
    int count = function.type().parameterCount();
    MethodHandle invoker =
        function.asType(function.type().generic()).asSpreader(Object[].class, count);
    boolean packed = count < 1 + params.size();
    return new HostFunction(
        name,
        params,
        results,
        saysStop,
        packed ? MethodHandles.filterArguments(invoker, 0, PACK) : invoker);
  }

  private static MethodHandle pack() {
    try {
      return MethodHandles.lookup()
          .findStatic(
              HostFunction.class, "packed", MethodType.methodType(Object[].class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The goroutine, and the arguments in an array of their own. */
  @SuppressWarnings("UnusedMethod") // The handle calls it.
  private static @Nullable Object[] packed(@Nullable Object[] words) {
    List<@Nullable Object> all = new ArrayList<>();
    all.add(words[0]);
    all.addAll(ErasedValues.erased(Arrays.asList(words).subList(1, words.length), true));
    return all.toArray();
  }

  /** Fails unless the function takes that many arguments. */
  void checkCount(int arguments) {
    if (params.size() != arguments) {
      throw new IllegalArgumentException(
          name + " takes " + params.size() + " arguments, not " + arguments);
    }
  }

  /** The arguments as the function takes them; the first place is left for the goroutine. */
  @Nullable Object[] words(ToGo toGo, @Nullable Object... arguments) {
    checkCount(arguments.length);
    @Nullable Object[] words = new Object[1 + arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      words[1 + i] = toGo.convert(arguments[i], params.get(i));
    }
    return words;
  }

  /** The same function with another body. */
  HostFunction with(MethodHandle body) {
    return of(name, params, results, saysStop, body);
  }

  @Nullable Object invoke(G g, @Nullable Object[] words) throws Throwable {
    words[0] = g;
    return (Object) invoker.invokeExact(words);
  }

  /** The results as plain Java values. */
  List<@Nullable Object> plainResults(@Nullable Object result) {
    List<@Nullable Object> plain = new ArrayList<>();
    List<@Nullable Object> raw = rawResults(result);
    for (int i = 0; i < raw.size(); i++) {
      plain.add(ToJava.convert(raw.get(i), results.get(i)));
    }
    return plain;
  }

  /** The results as Go has them. */
  List<@Nullable Object> rawResults(@Nullable Object result) {
    List<@Nullable Object> raw = new ArrayList<>();
    if (results.size() == 1) {
      raw.add(result);
    } else if (result != null) {
      for (int i = 0; i < results.size(); i++) {
        raw.add(part(result, i, results.get(i)));
      }
    }
    return raw;
  }

  private static @Nullable Object part(Object tuple, int i, Type type) {
    try {
      Object part = tuple.getClass().getField("r" + i).get(tuple);
      return type.kind() == Kind.BOOL && part instanceof Integer bool ? (Object) (bool != 0) : part;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
