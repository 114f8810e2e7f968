package dev.baton.go.engine.run;

import dev.baton.go.link.Polling;
import dev.baton.go.runtime.sched.Process;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Looks after running processes from a thread of its own: it switches the polls on when one is over
 * its time or has ended with goroutines left, and when goroutines that could run get no turn
 * because others do not stop; and it lets output be seen. There is one for the JVM.
 */
public final class Watchdog {
  private static final long PERIOD_MILLIS = 10;

  /** How many turns a goroutine that only wants to say so may wait for a processor. */
  private static final int PATIENCE = 5;

  private final Map<Process, Polling> watched = new ConcurrentHashMap<>();
  private final AtomicBoolean alive = new AtomicBoolean(true);
  private @Nullable Thread thread;
  private int waited;

  private static final class Holder {
    static final Watchdog INSTANCE = new Watchdog();
  }

  public static Watchdog get() {
    return Holder.INSTANCE;
  }

  /** Watches a process until it has ended and no goroutine is left. */
  public void watch(Process process, Polling polling) {
    watched.put(process, polling);
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
        boolean starving = starving();
        watched.forEach((process, polling) -> look(process, polling, starving));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether a new virtual thread waits long for its first turn. */
  private boolean starving() {
    if (alive.compareAndSet(true, false)) {
      waited = 0;
      Thread.startVirtualThread(() -> alive.set(true));
      return false;
    }
    waited++;
    return waited > PATIENCE;
  }

  private void look(Process process, Polling polling, boolean starving) {
    process.flush();
    if (process.limiter().isLate()) {
      process.limiter().expire();
    }
    boolean ended = process.hasEnded();
    if (ended) {
      process.interruptAll();
    }
    polling.turn(ended || starving);
    if (ended && process.goroutines().count() == 0) {
      watched.remove(process);
      polling.turn(false);
    }
  }
}
