package dev.baton.go.engine.run;

import dev.baton.go.runtime.Failures;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.Stopped;
import dev.baton.go.runtime.function.FuncToV;
import dev.baton.go.runtime.sched.Process;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A host's call: the first goroutine of a process of its own, so that whatever it starts shares its
 * limits and nothing that ends it touches other calls. Whatever ends it, its deferred functions
 * run, so that it gives back its locks; in these it may no longer loop or wait.
 */
public final class HostCall extends FuncToV {
  private final CompletableFuture<@Nullable Object> result = new CompletableFuture<>();
  private final Body body;

  /** What to do on the goroutine. */
  @FunctionalInterface
  public interface Body {
    @Nullable Object run(G g) throws Throwable;
  }

  private HostCall(Body body) {
    this.body = body;
  }

  /**
   * Runs something as the first goroutine of a process and waits for it, not for the goroutines it
   * leaves behind.
   *
   * @throws ExecutionException with what ended the process instead
   */
  public static @Nullable Object run(Process process, Assembly program, Body body)
      throws ExecutionException, InterruptedException {
    HostCall call = new HostCall(body);
    process.leaveTidily();
    Watchdog.get().watch(process, program.polling(), call::giveUp);
    try {
      process.goroutines().start(call);
      return call.result.get();
    } catch (Stopped refused) {
      throw new ExecutionException(refused);
    } catch (InterruptedException e) {
      process.end(Process.CRASH_STATUS, "the host's thread was interrupted");
      throw e;
    } finally {
      process.flush();
    }
  }

  /** The host need not wait for a goroutine that does not notice that its process has ended. */
  private void giveUp() {
    result.completeExceptionally(new Stopped("the process has ended"));
  }

  // Runs on the goroutine's own thread; whatever is thrown belongs to the host.
  @Override
  public void call(G g) {
    try {
      Object value = body.run(g);
      finish(Process.of(g));
      result.complete(value);
    } catch (Throwable thrown) {
      Throwable shown = translated(thrown);
      Process.of(g).end(Process.CRASH_STATUS, String.valueOf(shown.getMessage()));
      result.completeExceptionally(shown);
      throw new Stopped("the call failed");
    }
  }

  /** With the last goroutine its process is over; others may go on. */
  private static void finish(Process process) {
    process.returned();
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
