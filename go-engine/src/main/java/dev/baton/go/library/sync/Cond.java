package dev.baton.go.library.sync;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.Stopped;
import dev.baton.go.runtime.sched.Goroutines;
import dev.baton.go.runtime.sched.Waiter;
import dev.baton.go.runtime.type.Struct;

/** Go's {@code sync.Cond}. */
final class Cond {
  private Cond() {}

  /** Takes a place in the queue, before the lock is released. */
  static Waiter enter(G g, Struct condition) {
    synchronized (condition) {
      return Queues.enter(g, condition);
    }
  }

  /** Waits until the place is called. */
  static void await(Struct condition, Waiter place) {
    try {
      Goroutines.park(place.g, "sync.Cond.Wait", place);
    } catch (Stopped ended) {
      giveUp(condition, place);
      throw ended;
    }
  }

  /** A signal that nobody heard goes to the next. */
  private static void giveUp(Struct condition, Waiter place) {
    synchronized (condition) {
      if (!Queues.leave(condition, place)) {
        Queues.admit(condition);
      }
    }
  }

  static void signal(Struct condition) {
    synchronized (condition) {
      Queues.admit(condition);
    }
  }

  static void broadcast(Struct condition) {
    synchronized (condition) {
      Queues.admitAll(condition);
    }
  }
}
