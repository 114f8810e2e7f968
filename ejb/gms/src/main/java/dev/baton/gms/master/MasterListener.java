package dev.baton.gms.master;

import dev.baton.socket.api.Admission;
import dev.baton.socket.api.ChannelEvent;
import dev.baton.socket.api.ConnectRequest;
import dev.baton.socket.api.DeviceListener;
import dev.baton.socket.api.InboundPublish;
import dev.baton.socket.api.SubscriptionChange;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * The master gateway's device port (G1, G6). Runs on the adapter's work threads, several instances
 * at once. Nothing is transacted around a call: a batch of questions is one database transaction,
 * and the answers go out after it.
 */
@MessageDriven(
    messageListenerInterface = DeviceListener.class,
    activationConfig = {
      @ActivationConfigProperty(propertyName = "listener", propertyValue = MasterPort.LISTENER),
      @ActivationConfigProperty(propertyName = "listen", propertyValue = "${baton.master.listen}"),
      @ActivationConfigProperty(propertyName = "workThreads", propertyValue = "4"),
      @ActivationConfigProperty(propertyName = "maxPacketBytes", propertyValue = "65536")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MasterListener implements DeviceListener {

  private static final Logger LOG = System.getLogger(MasterListener.class.getName());

  @Inject private MasterDoor door;
  @Inject private MasterDesk desk;

  @Override
  public List<Admission> connecting(List<ConnectRequest> attempts) {
    return door.decide(attempts);
  }

  @Override
  public void published(List<InboundPublish> messages) {
    desk.answer(messages);
  }

  /** The device asks again; here nothing is kept for it. */
  @Override
  public void rejected(InboundPublish message) {
    LOG.log(Level.WARNING, "A question of {0} could not be answered", message.device());
    desk.apologize(message);
  }

  @Override
  public void subscriptionsChanged(List<SubscriptionChange> changes) {
    // Sessions are not kept here: devices come for one answer.
  }

  @Override
  public void channelEvents(List<ChannelEvent> events) {
    // A channel to the master gateway is no place at a node.
  }
}
