package dev.baton.gateway.endpoint;

import dev.baton.gateway.admission.AdmissionDesk;
import dev.baton.gateway.session.SessionDesk;
import dev.baton.gateway.uplink.Failures;
import dev.baton.gateway.uplink.UplinkDesk;
import dev.baton.socket.api.Admission;
import dev.baton.socket.api.ChannelEvent;
import dev.baton.socket.api.ConnectRequest;
import dev.baton.socket.api.DeviceListener;
import dev.baton.socket.api.InboundPublish;
import dev.baton.socket.api.SubscriptionChange;
import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The devices' way in. Runs on the adapter's work threads, several instances at once. Only what
 * goes to the broker for good is transacted; the rest must not wait for a transaction.
 */
@MessageDriven(
    messageListenerInterface = DeviceListener.class,
    activationConfig = {
      @ActivationConfigProperty(propertyName = "listener", propertyValue = "devices"),
      @ActivationConfigProperty(propertyName = "listen", propertyValue = "${baton.device.listen}"),
      @ActivationConfigProperty(
          propertyName = "maxPacketBytes",
          propertyValue = "${baton.devices.max-packet-bytes:262144}")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeviceEndpoint implements DeviceListener {

  @Inject private AdmissionDesk admission;
  @Inject private UplinkDesk uplink;
  @Inject private SessionDesk sessions;
  @Inject private ChannelEvents events;
  @Inject private Failures failures;

  @Resource private TransactionSynchronizationRegistry transaction;

  @Override
  public List<Admission> connecting(List<ConnectRequest> attempts) {
    return admission.decide(attempts);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void published(List<InboundPublish> messages) {
    transaction.registerInterposedSynchronization(new Outcome(failures));
    uplink.take(messages);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void rejected(InboundPublish message) {
    uplink.reject(message);
  }

  @Override
  public void subscriptionsChanged(List<SubscriptionChange> changes) {
    sessions.changed(changes);
  }

  @Override
  public void channelEvents(List<ChannelEvent> news) {
    @Nullable RuntimeException failure = null;
    for (ChannelEvent event : news) {
      try {
        events.take(event);
      } catch (RuntimeException e) {
        // One that can't be taken must not keep the others from being taken.
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private record Outcome(Failures failures) implements Synchronization {

    @Override
    public void beforeCompletion() {
      // Nothing is held back until the commit.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        failures.committed();
      }
    }
  }
}
