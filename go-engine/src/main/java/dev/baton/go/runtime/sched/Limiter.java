package dev.baton.go.runtime.sched;

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

  /** Accounts for memory; ends the process when it was too much. */
  public void allocated(long bytes) {
    if (allocated.addAndGet(bytes) > limits.allocatedBytes()) {
      exceeded("allocation limit of " + limits.allocatedBytes() + " bytes exceeded");
    }
    check();
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
  public void check() {
    if (isLate()) {
      exceeded(lateText());
    }
    process.checkRunning();
  }

  /** From now on nothing is limited: what is left of the process belongs to the program. */
  public void lift() {
    limits = Limits.NONE;
  }

  /** Whether the process's time is over; a watchdog asks this. */
  public boolean isLate() {
    return limits.hasDeadline() && System.nanoTime() - start > limits.time().toNanos();
  }

  /** Ends the process because its time is over; the watchdog's part. */
  public void expire() {
    process.end(Process.LIMIT_STATUS, lateText());
  }

  private String lateText() {
    return "time limit of " + limits.time().toMillis() + " ms exceeded";
  }

  private void exceeded(String text) {
    process.end(Process.LIMIT_STATUS, text);
    throw new Stopped(text);
  }
}
