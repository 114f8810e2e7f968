package dev.baton.go.runtime.sched;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.function.FuncToV;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Calls a function later, once or again and again, on a virtual thread of its own. As long as it is
 * to come it counts as awake, for what it calls may wake goroutines. Any thread.
 */
public final class Timer {
  private final Process process;
  private final FuncToV call;
  private @Nullable Thread thread;
  private boolean pending;

  public Timer(G g, FuncToV call) {
    this.process = Process.of(g);
    this.call = call;
  }

  /** Arms it, and tells whether it was armed before. A period of 0 means once. */
  public synchronized boolean start(long delay, long period) {
    boolean before = stop();
    pending = true;
    process.goroutines().woken();
    Run run = new Run(delay, period);
    thread = Thread.ofVirtual().start(run);
    return before;
  }

  /** Tells whether it was to come. */
  public synchronized boolean stop() {
    boolean before = pending;
    Thread running = thread;
    thread = null;
    if (before) {
      pending = false;
      if (running != null) {
        running.interrupt();
      }
      process.goroutines().sleepy();
    }
    return before;
  }

  /** What the thread does, until another takes its place. */
  private final class Run implements Runnable {
    private final long delay;
    private final long period;

    Run(long delay, long period) {
      this.delay = delay;
      this.period = period;
    }

    @Override
    public void run() {
      long next = System.nanoTime() + Math.max(delay, 0);
      do {
        sleepUntil(next);
        next += period;
      } while (fire() && period > 0);
    }

    private void sleepUntil(long time) {
      long rest = time - System.nanoTime();
      if (rest > 0) {
        try {
          Thread.sleep(Duration.ofNanos(rest));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }

    @SuppressWarnings("ReferenceEquality") // A later start has another thread.
    private boolean fire() {
      synchronized (Timer.this) {
        if (thread != Thread.currentThread() || process.hasEnded()) {
          return false;
        }
        if (period == 0) {
          pending = false;
          thread = null;
        }
        // The call counts for itself, whatever becomes of the timer meanwhile.
        process.goroutines().woken();
      }
      try {
        process.goroutines().call(call);
      } finally {
        if (period == 0) {
          process.goroutines().sleepy();
        }
      }
      return true;
    }
  }
}
