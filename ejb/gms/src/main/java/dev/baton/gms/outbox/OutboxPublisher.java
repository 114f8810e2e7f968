package dev.baton.gms.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Empties the outbox as soon as something was committed to it. One thread at a time sends, so that
 * messages keep their order. Safe for use by several threads.
 */
@ApplicationScoped
public class OutboxPublisher {

  private OutboxSender sender;
  private final AtomicInteger calls = new AtomicInteger();

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected OutboxPublisher() {}

  @Inject
  public OutboxPublisher(OutboxSender sender) {
    this.sender = sender;
  }

  /** Woken by a commit. */
  void filled(@ObservesAsync Outbox.Filled event) {
    publish();
  }

  /** Sends all there is. Returns at once if another thread is at it: that one then looks again. */
  public void publish() {
    if (calls.getAndIncrement() > 0) {
      return;
    }
    int seen;
    do {
      seen = calls.get();
      sendAll();
    } while (!calls.compareAndSet(seen, 0));
  }

  private void sendAll() {
    try {
      while (sender.sendSome()) {
        // More may be there.
      }
    } catch (RuntimeException e) {
      // The messages are still in the table, and the sweep comes back for them.
      calls.set(0);
      throw e;
    }
  }
}
