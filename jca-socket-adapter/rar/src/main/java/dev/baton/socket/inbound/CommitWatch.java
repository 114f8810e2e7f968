package dev.baton.socket.inbound;

import dev.baton.socket.delivery.DeliveryFailedException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/**
 * Learns how the transaction of one delivery ended. The container's {@code afterDelivery} may roll
 * back without a word, so this is the only proof of a commit. Used on the work thread of the
 * delivery.
 */
final class CommitWatch implements Synchronization {

  private int outcome = Status.STATUS_UNKNOWN;

  @Override
  public void beforeCompletion() {}

  @Override
  public void afterCompletion(int status) {
    outcome = status;
  }

  /** Returns only if the transaction has committed. */
  void expectCommit() throws DeliveryFailedException {
    if (outcome != Status.STATUS_COMMITTED) {
      throw new DeliveryFailedException(
          "The transaction did not commit: status " + outcome + " (jakarta.transaction.Status)");
    }
  }
}
