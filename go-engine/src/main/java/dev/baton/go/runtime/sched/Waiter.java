package dev.baton.go.runtime.sched;

import dev.baton.go.runtime.G;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A goroutine in a queue; in a select one of several waiters of the same goroutine. */
public final class Waiter {
  public final G g;

  /**
   * Where the first of a select's waiters that is taken puts itself, null of a waiter on its own.
   */
  private final @Nullable AtomicReference<@Nullable Waiter> claim;

  /** The select's case. */
  public final int index;

  /** What is sent, or was received. Guarded by the queue's lock until {@code done}. */
  public @Nullable Object value;

  /** Whether a value went over, not a close. */
  public boolean ok;

  /** The end of the wait; publishes the fields above. */
  volatile boolean done;

  @Nullable Waiter next;
  @Nullable Waiter previous;
  boolean queued;

  /** One who waits for nothing else. */
  public Waiter(G g, @Nullable Object value) {
    this(g, null, 0, value);
  }

  /** One who waits with others of its goroutine, which share the claim. */
  public Waiter(
      G g, @Nullable AtomicReference<@Nullable Waiter> claim, int index, @Nullable Object value) {
    this.g = g;
    this.claim = claim;
    this.index = index;
    this.value = value;
  }

  /** Takes it, unless another waiter of the same select was taken. */
  boolean take() {
    return claim == null || claim.compareAndSet(null, this);
  }
}
