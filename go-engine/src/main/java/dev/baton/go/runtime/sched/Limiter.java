package dev.baton.go.runtime.sched;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.Stopped;
import dev.baton.go.runtime.option.Limits;
import java.util.concurrent.atomic.AtomicLong;

/** Holds a process to its limits. Any thread. */
public final class Limiter {
  private final Process process;
  private volatile Limits limits;
  private final long start = System.nanoTime();
  private final AtomicLong allocated = new AtomicLong();
  private final AtomicLong written = new AtomicLong();

  Limiter(Process process, Limits limits) {
    this.process = process;
    this.limits = limits;
  }

  /** Accounts for memory that a goroutine took; ends the process when it was too much. */
  void allocated(G g, long bytes) {
    if (allocated.addAndGet(bytes) > limits.allocatedBytes()) {
      end("allocation limit of " + limits.allocatedBytes() + " bytes exceeded");
    }
    check(g);
  }

  /** Whether memory is limited. */
  boolean limitsAllocation() {
    return limits.allocatedBytes() != Long.MAX_VALUE;
  }

  /** Accounts for output. */
  void written(long bytes) {
    if (written.addAndGet(bytes) > limits.outputBytes()) {
      exceeded("output limit of " + limits.outputBytes() + " bytes exceeded");
    }
  }

  /** Admits one more goroutine. */
  void started(int goroutines) {
    if (goroutines > limits.goroutines()) {
      exceeded("limit of " + limits.goroutines() + " goroutines exceeded");
    }
  }

  /** How much was allocated, as far as goroutines have reported. */
  public long allocatedBytes() {
    return allocated.get();
  }

  /** Ends the calling goroutine if its process has ended or its time is over. */
  public void check(G g) {
    if (isLate()) {
      expire();
    }
    process.checkRunning(g);
  }

  /** From now on nothing is limited: what is left of the process belongs to the program. */
  public void lift() {
    limits = Limits.NONE;
  }

  /** Whether the process's time is over; a watchdog asks this. */
  public boolean isLate() {
    return limits.hasDeadline() && System.nanoTime() - start > limits.time().toNanos();
  }

  /** Ends the process because its time is over. */
  public void expire() {
    end("time limit of " + limits.time().toMillis() + " ms exceeded");
  }

  private void end(String why) {
    process.end(Process.LIMIT_STATUS, why);
  }

  private void exceeded(String text) {
    end(text);
    throw new Stopped(text);
  }
}
