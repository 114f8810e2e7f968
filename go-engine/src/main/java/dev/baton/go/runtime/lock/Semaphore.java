package dev.baton.go.runtime.lock;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.sched.Goroutines;
import dev.baton.go.runtime.sched.WaitQueue;
import dev.baton.go.runtime.sched.Waiter;

/**
 * Permits that goroutines wait for, first come, first served. A release happens before the acquire
 * it lets through.
 */
public final class Semaphore {
  private final WaitQueue waiters = new WaitQueue();
  private int permits;

  public Semaphore(int permits) {
    this.permits = permits;
  }

  /** Takes a permit, waits for one if there is none. */
  public void acquire(G g, String why) {
    Waiter waiter;
    synchronized (this) {
      if (permits > 0) {
        permits--;
        return;
      }
      waiter = new Waiter(g, null);
      waiters.add(waiter);
    }
    Goroutines.park(g, why, waiter);
  }

  /** Takes a permit if there is one. */
  public synchronized boolean tryAcquire() {
    if (permits == 0) {
      return false;
    }
    permits--;
    return true;
  }

  /**
   * Gives a permit to the first who waits, or keeps it; tells whether there may be at most {@code
   * limit}.
   */
  public synchronized boolean release(int limit) {
    Waiter first = waiters.take();
    if (first != null) {
      Goroutines.unpark(first);
      return true;
    }
    if (permits >= limit) {
      return false;
    }
    permits++;
    return true;
  }
}
