package dev.baton.go.runtime.lock;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.sched.Goroutines;
import dev.baton.go.runtime.sched.WaitQueue;
import dev.baton.go.runtime.sched.Waiter;

/** Where goroutines wait until others let one or all of them through: a condition, a wait group. */
public final class Gate {
  private final WaitQueue waiters = new WaitQueue();

  /** A place in the queue, taken before what is waited for is released. */
  public static final class Ticket {
    private final Waiter waiter;

    private Ticket(Waiter waiter) {
      this.waiter = waiter;
    }

    /** Waits until the place is called. */
    public void await(String why) {
      Goroutines.park(waiter.g, why, waiter);
    }
  }

  /** Takes a place. */
  public synchronized Ticket enter(G g) {
    Waiter waiter = new Waiter(g, null);
    waiters.add(waiter);
    return new Ticket(waiter);
  }

  /** Lets the first through. */
  public synchronized void openForOne() {
    Waiter first = waiters.take();
    if (first != null) {
      Goroutines.unpark(first);
    }
  }

  /** Lets all through that wait now. */
  public synchronized void openForAll() {
    for (Waiter waiter = waiters.take(); waiter != null; waiter = waiters.take()) {
      Goroutines.unpark(waiter);
    }
  }
}
