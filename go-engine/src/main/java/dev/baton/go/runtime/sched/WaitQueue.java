package dev.baton.go.runtime.sched;

import org.jspecify.annotations.Nullable;

/** Those who wait, first come, first served. Guarded by a lock of its owner. */
public final class WaitQueue {
  private @Nullable Waiter first;
  private @Nullable Waiter last;

  public void add(Waiter waiter) {
    waiter.queued = true;
    waiter.previous = last;
    if (last == null) {
      first = waiter;
    } else {
      last.next = waiter;
    }
    last = waiter;
  }

  /** Tells whether it was still in the queue. */
  public boolean remove(Waiter waiter) {
    if (!waiter.queued) {
      return false;
    }
    waiter.queued = false;
    Waiter before = waiter.previous;
    Waiter after = waiter.next;
    if (before == null) {
      first = after;
    } else {
      before.next = after;
    }
    if (after == null) {
      last = before;
    } else {
      after.previous = before;
    }
    waiter.next = null;
    waiter.previous = null;
    return true;
  }

  /** Takes the first. */
  public @Nullable Waiter take() {
    Waiter waiter = first;
    if (waiter != null) {
      remove(waiter);
    }
    return waiter;
  }

  /**
   * Takes the first who still waits: whose process has not ended, and of a select's waiters only
   * one ever.
   */
  public @Nullable Waiter takeRunning() {
    for (Waiter waiter = take(); waiter != null; waiter = take()) {
      if (!Process.of(waiter.g).hasEnded() && waiter.take()) {
        return waiter;
      }
    }
    return null;
  }

  /** Whether somebody might wait. */
  public boolean isEmpty() {
    return first == null;
  }
}
