package dev.baton.socket.inbound;

import dev.baton.socket.delivery.DeliveryWorker;
import dev.baton.socket.listener.DeviceSockets;
import dev.baton.socket.listener.SocketListener;
import dev.baton.socket.log.SocketLog;
import dev.baton.socket.session.ListenerSettings;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.HintsContext;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/**
 * The adapter's life in the server: started with its deployment; each activated message endpoint
 * gets a listener with a closed port and work threads of its own. Called by the container's
 * threads.
 */
@Connector(
    displayName = "Baton socket adapter",
    vendorName = "Baton",
    eisType = "MQTT devices",
    version = "1.0",
    requiredWorkContexts = HintsContext.class,
    transactionSupport = TransactionSupportLevel.NoTransaction)
public final class SocketResourceAdapter implements ResourceAdapter {

  private final Map<ActivationSpec, SocketListener> active = new ConcurrentHashMap<>();
  private @Nullable BootstrapContext server;
  private @Nullable DeviceSockets sockets;

  @Override
  public void start(BootstrapContext context) {
    server = context;
    sockets = new DeviceSockets(InstantSource.system());
  }

  @Override
  public void stop() {
    DeviceSockets open = sockets;
    if (open != null) {
      open.close();
      active.clear();
      sockets = null;
    }
  }

  /**
   * The listeners of this process.
   *
   * @throws ResourceException if the adapter is not running
   */
  public DeviceSockets sockets() throws ResourceException {
    DeviceSockets open = sockets;
    if (open == null) {
      throw new ResourceAdapterInternalException("The socket adapter is not running");
    }
    return open;
  }

  @Override
  public void endpointActivation(MessageEndpointFactory factory, ActivationSpec spec)
      throws ResourceException {
    BootstrapContext context = server;
    if (context == null || !(spec instanceof SocketActivationSpec wanted)) {
      throw new NotSupportedException("No activation of " + spec);
    }
    ListenerSettings settings = wanted.settings();
    SocketListener listener = sockets().add(settings);
    active.put(spec, listener);
    for (int thread = 0; thread < settings.delivery().workThreads(); thread++) {
      context.getWorkManager().scheduleWork(new EndpointWork(worker(listener, factory, context)));
    }
    SocketLog.activated(
        settings.name(), settings.address().toString(), settings.delivery().workThreads());
  }

  private static DeliveryWorker worker(
      SocketListener listener, MessageEndpointFactory factory, BootstrapContext context) {
    return new DeliveryWorker(
        listener.settings().name(),
        listener.dispatcher(),
        new JcaEndpoint(factory, context.getTransactionSynchronizationRegistry()));
  }

  @Override
  public void endpointDeactivation(MessageEndpointFactory factory, ActivationSpec spec) {
    SocketListener listener = active.remove(spec);
    DeviceSockets open = sockets;
    if (listener != null && open != null) {
      open.remove(listener);
      SocketLog.deactivated(listener.settings().name());
    }
  }

  /**
   * Deliveries take part in no transaction of the adapter's own, so there is nothing to recover.
   */
  @Override
  public XAResource[] getXAResources(ActivationSpec[] specs) {
    return new XAResource[0];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
