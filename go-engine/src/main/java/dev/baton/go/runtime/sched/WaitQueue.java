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

  public void remove(Waiter waiter) {
    if (!waiter.queued) {
      return;
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
  }

  /** Takes the first who still waits; of a select's waiters only one is ever taken. */
  public @Nullable Waiter take() {
    for (Waiter waiter = first; waiter != null; waiter = first) {
      remove(waiter);
      if (waiter.take()) {
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
