package dev.baton.go.runtime.sched;

import dev.baton.go.runtime.G;

/** What loops do when the polls are switched on. */
public final class Polls {
  private Polls() {}

  /** Ends a goroutine whose process is stopped or over a limit, and lets others run. */
  @SuppressWarnings("ThreadPriorityCheck") // Loops without end let others run.
  public static void slow(G g) {
    Process.of(g).limiter().check();
    Thread.yield();
  }
}
