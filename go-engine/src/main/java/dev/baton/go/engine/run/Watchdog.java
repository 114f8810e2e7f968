package dev.baton.go.engine.run;

import dev.baton.go.link.Polling;
import dev.baton.go.runtime.sched.Process;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Looks after running processes from a thread of its own: it calls their goroutines to look after
 * limits when one is over its time or has ended with goroutines left, and when goroutines that
 * could run get no turn because others do not stop; and it lets output be seen. There is one for
 * the JVM.
 */
public final class Watchdog {
  private static final long PERIOD_MILLIS = 10;

  /** How many turns a goroutine may wait for a processor before the others are called first. */
  private static final int PATIENCE = 5;

  /** How many turns it may wait when calls are cheap. */
  private static final int SLICE = 1;

  /** How many turns the goroutines of a process that has ended may take to notice. */
  private static final int GRACE = 5;

  private final Map<Process, State> watched = new ConcurrentHashMap<>();
  private final AtomicBoolean alive = new AtomicBoolean(true);
  private @Nullable Thread thread;
  private int waited;

  /** What is known of a process; only the watchdog's thread counts. */
  private static final class State {
    private final Polling polling;
    private final Runnable whenStuck;
    private int turnsSinceEnd;

    State(Polling polling, Runnable whenStuck) {
      this.polling = polling;
      this.whenStuck = whenStuck;
    }
  }

  private static final class Holder {
    static final Watchdog INSTANCE = new Watchdog();
  }

  public static Watchdog get() {
    return Holder.INSTANCE;
  }

  /** Watches a process until it has ended and no goroutine is left. */
  public void watch(Process process, Polling polling) {
    watch(process, polling, () -> {});
  }

  /**
   * Watches a process until it has ended and no goroutine is left.
   *
   * @param whenStuck is told when goroutines still run some time after the end
   */
  public void watch(Process process, Polling polling, Runnable whenStuck) {
    watched.put(process, new State(polling, whenStuck));
    start();
  }

  private synchronized void start() {
    if (thread == null) {
      thread = Thread.ofPlatform().daemon().name("go-watchdog").unstarted(this::run);
      thread.start();
    }
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(PERIOD_MILLIS);
        turn(waited());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * All processes of a program share its polls, so each has its say before goroutines are called.
   */
  private void turn(int waited) {
    IdentityHashMap<Polling, Boolean> needed = new IdentityHashMap<>();
    watched.forEach(
        (process, state) -> needed.merge(state.polling, look(process, state), Boolean::logicalOr));
    needed.forEach(
        (polling, ended) -> {
          boolean starving = waited > (polling.isOn() ? SLICE : PATIENCE);
          if (ended || (starving && isWatched(polling))) {
            polling.call();
          } else {
            polling.rest();
          }
        });
  }

  private boolean isWatched(Polling polling) {
    return watched.values().stream().anyMatch(state -> state.polling == polling);
  }

  /** For how many turns a new virtual thread, which only says that it is there, waits for one. */
  private int waited() {
    if (alive.compareAndSet(true, false)) {
      waited = 0;
      Thread.startVirtualThread(() -> alive.set(true));
    } else {
      waited++;
    }
    return waited;
  }

  /** Tells whether goroutines of a process that has ended are left to be stopped. */
  private boolean look(Process process, State state) {
    process.flush();
    if (process.limiter().isLate()) {
      process.limiter().expire();
    }
    if (!process.hasEnded()) {
      return false;
    }
    process.interruptAll();
    boolean left = process.goroutines().count() > 0;
    if (!left) {
      watched.remove(process);
    } else if (++state.turnsSinceEnd == GRACE) {
      state.whenStuck.run();
    }
    return left;
  }
}
