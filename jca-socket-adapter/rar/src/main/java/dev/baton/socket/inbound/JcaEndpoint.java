package dev.baton.socket.inbound;

import dev.baton.socket.api.DeviceListener;
import dev.baton.socket.delivery.DeliveryFailedException;
import dev.baton.socket.delivery.Endpoint;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Calls the message-driven bean, each call between {@code beforeDelivery} and {@code
 * afterDelivery}. Used by one work thread.
 */
final class JcaEndpoint implements Endpoint {

  private final MessageEndpointFactory factory;
  private final TransactionSynchronizationRegistry transactions;
  private @Nullable MessageEndpoint endpoint;

  JcaEndpoint(MessageEndpointFactory factory, TransactionSynchronizationRegistry transactions) {
    this.factory = factory;
    this.transactions = transactions;
  }

  @Override
  public <T> T deliver(Method method, Call<T> call) throws DeliveryFailedException {
    try {
      return deliver(endpoint(), method, call);
    } catch (DeliveryFailedException failed) {
      close(); // its state is not to be relied on after a failure
      throw failed;
    }
  }

  private <T> T deliver(MessageEndpoint bean, Method method, Call<T> call)
      throws DeliveryFailedException {
    CommitWatch watch = null;
    T result;
    try {
      bean.beforeDelivery(EndpointMethods.of(method));
      try {
        watch = watchTransaction();
        result = call.on((DeviceListener) bean);
      } finally {
        bean.afterDelivery();
      }
    } catch (ResourceException | NoSuchMethodException | RuntimeException failed) {
      throw new DeliveryFailedException(method + " failed", failed);
    }
    if (watch != null) {
      watch.expectCommit();
    }
    return result;
  }

  /** Null if the bean's method runs without a transaction. */
  private @Nullable CommitWatch watchTransaction() {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      return null;
    }
    CommitWatch watch = new CommitWatch();
    transactions.registerInterposedSynchronization(watch);
    return watch;
  }

  private MessageEndpoint endpoint() throws DeliveryFailedException {
    if (endpoint == null) {
      try {
        endpoint = factory.createEndpoint(null);
      } catch (UnavailableException notYet) {
        throw new DeliveryFailedException("The message endpoint is not available", notYet);
      }
    }
    return endpoint;
  }

  @Override
  public void close() {
    MessageEndpoint last = endpoint;
    if (last != null) {
      endpoint = null;
      last.release();
    }
  }
}
