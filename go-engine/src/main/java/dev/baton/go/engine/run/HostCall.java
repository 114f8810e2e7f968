package dev.baton.go.engine.run;

import dev.baton.go.link.function.Generations;
import dev.baton.go.runtime.Failures;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.Stopped;
import dev.baton.go.runtime.function.FuncToV;
import dev.baton.go.runtime.sched.Process;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A host's call: the first goroutine of a process of its own, so that whatever it starts shares its
 * limits and nothing that ends it touches other calls.
 */
public final class HostCall extends FuncToV {
  private final CompletableFuture<@Nullable Object> result = new CompletableFuture<>();
  private final Generations generations;
  private final Body body;

  /** What to do on the goroutine. */
  @FunctionalInterface
  public interface Body {
    @Nullable Object run(G g) throws Throwable;
  }

  public HostCall(Generations generations, Body body) {
    this.generations = generations;
    this.body = body;
  }

  /** Becomes complete when the call returns, exceptionally when it does not. */
  public CompletableFuture<@Nullable Object> result() {
    return result;
  }

  // Runs on the goroutine's own thread; whatever is thrown belongs to the host.
  @Override
  public void call(G g) {
    generations.begin(g);
    try {
      Object value = body.run(g);
      finish(Process.of(g));
      result.complete(value);
    } catch (Throwable thrown) {
      Throwable shown = translated(thrown);
      Process.of(g).end(Process.CRASH_STATUS, String.valueOf(shown.getMessage()));
      result.completeExceptionally(shown);
      throw new Stopped("the call failed");
    } finally {
      generations.end(g);
    }
  }

  /** With the last goroutine its process is over; others may go on. */
  private static void finish(Process process) {
    if (process.goroutines().count() <= 1) {
      process.end(0, null);
    }
  }

  private static Throwable translated(Throwable thrown) {
    if (thrown instanceof Stopped) {
      return thrown;
    }
    try {
      return Failures.toPanic(thrown);
    } catch (RuntimeException | Error other) {
      return other;
    }
  }
}
