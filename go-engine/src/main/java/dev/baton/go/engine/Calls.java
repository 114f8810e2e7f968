package dev.baton.go.engine;

import dev.baton.go.engine.run.Assembly;
import dev.baton.go.engine.run.HostCall;
import dev.baton.go.engine.value.ToGo;
import dev.baton.go.link.generation.Generations;
import dev.baton.go.link.generation.Generations.Begun;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.option.ProcessOptions;
import dev.baton.go.runtime.sched.Process;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls from the host into a program. Any thread. */
final class Calls {
  private final Assembly parts;
  private final Generations generations;
  private final Counters counters;
  private final HostFunctions functions;

  Calls(Assembly parts, Generations generations, Counters counters) {
    this.parts = parts;
    this.generations = generations;
    this.counters = counters;
    this.functions = new HostFunctions(parts);
  }

  HostFunctions functions() {
    return functions;
  }

  List<@Nullable Object> call(CallSettings settings, String function, @Nullable Object... arguments)
      throws CallFailure, InterruptedException {
    ToGo toGo = new ToGo(parts.types());
    while (true) {
      HostFunction callee = functions.of(function);
      @Nullable Object[] words = callee.words(toGo, arguments);
      // Set by the call's goroutine, which ends before this thread reads it.
      boolean[] outdated = {false};
      Object result =
          run(
              function,
              settings,
              g ->
                  chained(
                      g,
                      () -> callee.equals(functions.known(function)),
                      current -> {
                        outdated[0] = !current;
                        return current ? callee.invoke(g, words) : null;
                      }));
      if (!outdated[0]) {
        return callee.plainResults(result);
      }
    }
  }

  /** What a chain of calls does with what was found out at its begin. */
  @FunctionalInterface
  interface Links<T> {
    @Nullable Object run(T snapshot) throws Throwable;
  }

  /** Lets a goroutine keep to the versions that are in force now until its work is done. */
  <T> @Nullable Object chained(G g, Supplier<T> snapshot, Links<T> work) throws Throwable {
    Begun<T> begun = generations.begin(snapshot);
    try {
      begun.chain().enter(g);
      return work.run(begun.snapshot());
    } finally {
      generations.end(begun.chain());
    }
  }

  /** Runs something in a process of its own and waits for it. */
  @Nullable Object run(String what, CallSettings settings, HostCall.Body body)
      throws CallFailure, InterruptedException {
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    Process process = parts.process(options(what, settings, error));
    long start = System.nanoTime();
    counters.calls.increment();
    try {
      return HostCall.run(process, parts, body);
    } catch (ExecutionException e) {
      counters.failedCalls.increment();
      throw failure(what, process, e.getCause(), error);
    } finally {
      counters.callNanos.add(System.nanoTime() - start);
      counters.allocatedBytes.add(process.limiter().allocatedBytes());
    }
  }

  private static ProcessOptions options(
      String what, CallSettings settings, ByteArrayOutputStream error) {
    return new ProcessOptions(
        List.of(what),
        InputStream.nullInputStream(),
        settings.output(),
        error,
        false,
        settings.limits());
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
