package dev.baton.go.runtime.sched;

import dev.baton.go.runtime.G;
import org.jspecify.annotations.Nullable;

/**
 * A goroutine in the queue of a channel; one of several of the same goroutine if it is in a select.
 */
final class Waiter {
  final G g;
  final @Nullable Select select;

  /** The select's case. */
  final int index;

  /** What is sent, or was received. Guarded by the channel's lock until {@code done}. */
  @Nullable Object value;

  /** Whether a value went over, not a close. */
  boolean ok;

  /** The end of the wait; publishes the fields above. */
  volatile boolean done;

  @Nullable Waiter next;
  @Nullable Waiter previous;
  boolean queued;

  Waiter(G g, @Nullable Select select, int index, @Nullable Object value) {
    this.g = g;
    this.select = select;
    this.index = index;
    this.value = value;
  }
}
