package dev.baton.go.library.sync;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.lock.Gate;

/** The state of a wait group. */
final class Countdown {
  private final Gate gate = new Gate();
  private long count;

  /** Tells whether the count stayed positive. */
  synchronized boolean add(long delta) {
    count += delta;
    if (count == 0) {
      gate.openForAll();
    }
    return count >= 0;
  }

  /** Waits until the count is 0. */
  void await(G g) {
    Gate.Ticket ticket;
    synchronized (this) {
      if (count == 0) {
        return;
      }
      ticket = gate.enter(g);
    }
    ticket.await("semacquire");
  }
}
