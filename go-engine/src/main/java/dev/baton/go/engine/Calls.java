package dev.baton.go.engine;

import dev.baton.go.engine.run.Assembly;
import dev.baton.go.engine.run.HostCall;
import dev.baton.go.engine.run.Watchdog;
import dev.baton.go.engine.source.CheckedPackage;
import dev.baton.go.engine.value.ToGo;
import dev.baton.go.engine.value.ToJava;
import dev.baton.go.link.function.FunctionCell;
import dev.baton.go.link.function.Generations;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.option.ProcessOptions;
import dev.baton.go.runtime.sched.Process;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.types.Func;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Tuple;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Calls from the host into a program. Any thread. */
final class Calls {
  private final Assembly parts;
  private final Generations generations;
  private final Counters counters;

  Calls(Assembly parts, Generations generations, Counters counters) {
    this.parts = parts;
    this.generations = generations;
    this.counters = counters;
  }

  /** A function that is ready to be called with converted values. */
  private record Ready(FunctionCell cell, List<Type> params, List<Type> results) {}

  List<@Nullable Object> call(CallSettings settings, String function, @Nullable Object... arguments)
      throws CallFailure, InterruptedException {
    Ready ready = find(function);
    if (ready.params.size() != arguments.length) {
      throw new IllegalArgumentException(
          function + " takes " + ready.params.size() + " arguments, not " + arguments.length);
    }
    List<@Nullable Object> words = new ArrayList<>();
    ToGo toGo = new ToGo(parts.types());
    for (int i = 0; i < arguments.length; i++) {
      words.add(toGo.convert(arguments[i], ready.params.get(i)));
    }
    Object result = run(function, settings, g -> invoke(ready, g, words));
    return results(ready.results, result);
  }

  private Ready find(String function) {
    synchronized (parts.loader()) {
      CheckedPackage main = parts.packages().get("main");
      Func func = main == null ? null : main.function("main." + function);
      if (func == null || func.signature().recv() != null) {
        throw new IllegalArgumentException("no function " + function);
      }
      Signature signature = func.signature();
      return new Ready(
          parts.shapes().cell(func, List.of()),
          types(signature.params()),
          types(signature.results()));
    }
  }

  private List<Type> types(Tuple tuple) {
    return tuple.vars().stream().map(v -> parts.shapes().type(v.type())).toList();
  }

  private @Nullable Object invoke(Ready ready, G g, List<@Nullable Object> words) throws Throwable {
    // Read after the call has taken its generation, so that it goes on with the versions of then.
    MethodHandle target =
        parts.linker().link(ready.cell, parts.linker().typeOf(ready.cell)).getTarget();
    List<@Nullable Object> all = new ArrayList<>();
    all.add(g);
    all.addAll(words);
    return target.invokeWithArguments(all);
  }

  private static List<@Nullable Object> results(List<Type> types, @Nullable Object result) {
    List<@Nullable Object> plain = new ArrayList<>();
    if (types.size() == 1) {
      plain.add(ToJava.convert(result, types.getFirst()));
    } else if (result != null) {
      for (int i = 0; i < types.size(); i++) {
        plain.add(ToJava.convert(part(result, i, types.get(i)), types.get(i)));
      }
    }
    return plain;
  }

  private static @Nullable Object part(Object tuple, int i, Type type) {
    try {
      Object part = tuple.getClass().getField("r" + i).get(tuple);
      return type.kind() == Kind.BOOL && part instanceof Integer bool ? (Object) (bool != 0) : part;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs something in a process of its own and waits for it. */
  @Nullable Object run(String what, CallSettings settings, HostCall.Body body)
      throws CallFailure, InterruptedException {
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    ProcessOptions options =
        new ProcessOptions(
            List.of(what),
            InputStream.nullInputStream(),
            settings.output(),
            error,
            false,
            settings.limits());
    Process process = new Process(options, parts.types());
    Watchdog.get().watch(process, parts.polling());
    HostCall call = new HostCall(generations, body);
    long start = System.nanoTime();
    counters.calls.increment();
    try {
      process.goroutines().start(call);
      Object result = call.result().get();
      process.flush();
      return result;
    } catch (ExecutionException e) {
      counters.failedCalls.increment();
      throw failure(what, process, e.getCause(), error);
    } finally {
      counters.callNanos.add(System.nanoTime() - start);
      counters.allocatedBytes.add(process.limiter().allocatedBytes());
    }
  }

  private static CallFailure failure(
      String what, Process process, @Nullable Throwable cause, ByteArrayOutputStream error) {
    String reason = process.reason();
    String printed = error.toString(StandardCharsets.UTF_8).strip();
    String why = reason != null ? reason : printed;
    CallFailure failure =
        new CallFailure(what, why.isEmpty() && cause != null ? cause.toString() : why);
    failure.initCause(cause);
    return failure;
  }
}
