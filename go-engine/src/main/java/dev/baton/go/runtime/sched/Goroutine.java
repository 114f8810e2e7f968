package dev.baton.go.runtime.sched;

import dev.baton.go.runtime.G;

/** A goroutine of a process: every {@link G} there is. */
final class Goroutine extends G {
  final Process process;

  Goroutine(Process process, long id) {
    super(id);
    this.process = process;
  }

  @Override
  protected void account(long bytes) {
    process.limiter().allocated(this, bytes);
  }

  @Override
  protected boolean isLimited() {
    return process.limiter().limitsAllocation();
  }

  @Override
  public boolean leavesTidily() {
    return process.leavesTidily();
  }
}
