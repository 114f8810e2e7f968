package dev.baton.go.runtime.sched;

import dev.baton.go.runtime.G;
import java.util.concurrent.locks.LockSupport;

/** What loops do when they are called to look. */
public final class Polls {
  private Polls() {}

  /** Ends a goroutine whose process is stopped or over a limit, and lets others run. */
  public static void slow(G g) {
    Process.of(g).limiter().check(g);
    if (Thread.currentThread().isVirtual()) {
      // Not yield: goroutines that yield keep a processor among them, and those that a timer or
      // another thread has woken get no turn.
      LockSupport.parkNanos(1);
    }
  }
}
