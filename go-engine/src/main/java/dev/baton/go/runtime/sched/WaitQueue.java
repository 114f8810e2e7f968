package dev.baton.go.runtime.sched;

import org.jspecify.annotations.Nullable;

/** Those who wait for a channel, first come, first served. Guarded by the channel's lock. */
final class WaitQueue {
  private @Nullable Waiter first;
  private @Nullable Waiter last;

  void add(Waiter waiter) {
    waiter.queued = true;
    waiter.previous = last;
    if (last == null) {
      first = waiter;
    } else {
      last.next = waiter;
    }
    last = waiter;
  }

  void remove(Waiter waiter) {
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
  @Nullable Waiter take() {
    for (Waiter waiter = first; waiter != null; waiter = first) {
      remove(waiter);
      Select select = waiter.select;
      if (select == null || select.claim(waiter)) {
        return waiter;
      }
    }
    return null;
  }

  /** Whether somebody might wait. */
  boolean isEmpty() {
    return first == null;
  }
}
