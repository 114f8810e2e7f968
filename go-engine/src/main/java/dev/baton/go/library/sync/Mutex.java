package dev.baton.go.library.sync;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.Stopped;
import dev.baton.go.runtime.sched.Goroutines;
import dev.baton.go.runtime.sched.Waiter;
import dev.baton.go.runtime.type.Struct;

/**
 * Go's {@code sync.Mutex}. It is handed to who waits longest; an unlock happens before the lock it
 * lets through.
 */
final class Mutex {
  private static final int STATE = 0;

  /** The state's lowest bit; its upper ones count those who wait, as in Go. */
  private static final int LOCKED = 1;

  private static final int ONE_WAITER = 8;

  private Mutex() {}

  static void lock(G g, Struct mutex) {
    Waiter waiter;
    synchronized (mutex) {
      if (tryLock(mutex)) {
        return;
      }
      setState(mutex, state(mutex) + ONE_WAITER);
      waiter = Queues.enter(g, mutex);
    }
    try {
      Goroutines.park(g, "sync.Mutex.Lock", waiter);
    } catch (Stopped ended) {
      giveUp(mutex, waiter);
      throw ended;
    }
  }

  private static void giveUp(Struct mutex, Waiter waiter) {
    synchronized (mutex) {
      if (Queues.leave(mutex, waiter)) {
        setState(mutex, state(mutex) - ONE_WAITER);
      } else {
        unlock(mutex);
      }
    }
  }

  static boolean tryLock(Struct mutex) {
    synchronized (mutex) {
      int state = state(mutex);
      if ((state & LOCKED) != 0) {
        return false;
      }
      setState(mutex, state | LOCKED);
      return true;
    }
  }

  /** Tells whether it was locked. */
  static boolean unlock(Struct mutex) {
    synchronized (mutex) {
      int state = state(mutex);
      if ((state & LOCKED) == 0) {
        return false;
      }
      // A copy has its original's count, and nobody who waits.
      setState(mutex, Queues.admit(mutex) ? state - ONE_WAITER : 0);
      return true;
    }
  }

  private static int state(Struct mutex) {
    return (int) Fields.get(mutex, STATE);
  }

  private static void setState(Struct mutex, int state) {
    mutex.field(STATE, state);
  }
}
