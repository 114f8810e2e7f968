package dev.baton.go.library.sync;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.Stopped;
import dev.baton.go.runtime.sched.Goroutines;
import dev.baton.go.runtime.sched.Waiter;
import dev.baton.go.runtime.type.Struct;

/** Go's {@code sync.WaitGroup}. What comes before a count of 0 happens before the wait's end. */
final class WaitGroup {
  private static final int STATE = 1;

  /** The value in an {@code atomic.Uint64}: the count above, those who wait below, as in Go. */
  private static final int VALUE = 2;

  private WaitGroup() {}

  /** Tells whether the count stayed positive. */
  static boolean add(Struct group, long delta) {
    synchronized (group) {
      long state = state(group) + (delta << 32);
      int count = (int) (state >> 32);
      setState(group, count == 0 ? 0 : state);
      if (count == 0) {
        Queues.admitAll(group);
      }
      return count >= 0;
    }
  }

  /** Waits until the count is 0. */
  static void await(G g, Struct group) {
    Waiter waiter;
    synchronized (group) {
      long state = state(group);
      if (state >> 32 == 0) {
        return;
      }
      setState(group, state + 1);
      waiter = Queues.enter(g, group);
    }
    try {
      Goroutines.park(g, "semacquire", waiter);
    } catch (Stopped ended) {
      giveUp(group, waiter);
      throw ended;
    }
  }

  private static void giveUp(Struct group, Waiter waiter) {
    synchronized (group) {
      if (Queues.leave(group, waiter)) {
        setState(group, state(group) - 1);
      }
    }
  }

  private static long state(Struct group) {
    return (long) Fields.get(Fields.struct(group, STATE), VALUE);
  }

  private static void setState(Struct group, long state) {
    Fields.struct(group, STATE).field(VALUE, state);
  }
}
