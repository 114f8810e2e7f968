package dev.baton.gms.common;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Does things once the caller's transaction has committed, and not at all if it rolls back. Events
 * reach observers with {@code @ObservesAsync}, on a thread of the container without a transaction;
 * two events may overtake each other, so an observer reads the present state instead of trusting
 * the order. Safe for use by several threads.
 */
@ApplicationScoped
public class AfterCommit {

  @Resource private TransactionSynchronizationRegistry transactions;
  @Resource private ManagedExecutorService executor;
  @Inject @Any private Event<Object> events;

  /** Fires a CDI event after the commit; at once if there is no transaction. */
  public void fire(Object event) {
    run(() -> events.fireAsync(event));
  }

  /** Runs an action on another thread after the commit; at once if there is no transaction. */
  public void run(Runnable action) {
    now(() -> executor.execute(action));
  }

  /**
   * Runs a short action on this thread right after the commit, so that actions of transactions that
   * follow each other keep their order; at once if there is no transaction. The action must not
   * touch the database or the broker.
   */
  public void now(Runnable action) {
    if (transactions.getTransactionKey() == null) {
      action.run();
      return;
    }
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              action.run();
            }
          }
        });
  }
}
