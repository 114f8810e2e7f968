package dev.baton.go.library.sync;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.sched.Goroutines;
import dev.baton.go.runtime.sched.WaitQueue;
import dev.baton.go.runtime.sched.Waiter;
import dev.baton.go.runtime.type.Struct;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for which struct, first come, first served. What else there is to know of a lock stands
 * in its Go fields, so that a lock's copy is as locked as the lock was, and has nobody waiting.
 *
 * <p>Each struct's queue is guarded by the monitor of the lock it is a part of.
 */
final class Queues {
  private static final Map<Struct, WaitQueue> QUEUES = new ConcurrentHashMap<>();

  private Queues() {}

  /** Takes the last place. */
  static Waiter enter(G g, Struct place) {
    Waiter waiter = new Waiter(g, null);
    QUEUES.computeIfAbsent(place, absent -> new WaitQueue()).add(waiter);
    return waiter;
  }

  /** Lets the first go on, if there is one. */
  static boolean admit(Struct place) {
    WaitQueue queue = QUEUES.get(place);
    Waiter first = queue == null ? null : queue.take();
    dropEmpty(place, queue);
    if (first == null) {
      return false;
    }
    Goroutines.unpark(first);
    return true;
  }

  /** Lets all go on that wait now. */
  static void admitAll(Struct place) {
    while (admit(place)) {}
  }

  /** Gives the place up; tells whether the waiter still had it and was not let go on before. */
  static boolean leave(Struct place, Waiter waiter) {
    WaitQueue queue = QUEUES.get(place);
    boolean left = queue != null && queue.remove(waiter);
    dropEmpty(place, queue);
    return left;
  }

  private static void dropEmpty(Struct place, @Nullable WaitQueue queue) {
    if (queue != null && queue.isEmpty()) {
      QUEUES.remove(place);
    }
  }
}
