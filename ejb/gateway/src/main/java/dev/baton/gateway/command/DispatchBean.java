package dev.baton.gateway.command;

import dev.baton.contracts.WireFormat;
import dev.baton.contracts.dispatch.Dispatch;
import dev.baton.gateway.gms.UnreadableMessageException;
import dev.baton.gateway.node.LocalNode;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Receives commands for this server's devices. GMS sends again what gets lost. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/topic/baton.dispatch"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Topic"),
      @ActivationConfigProperty(
          propertyName = "messageSelector",
          propertyValue = "server = '${baton.server}'"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
      @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1"),
      @ActivationConfigProperty(propertyName = "setupInterval", propertyValue = "1000"),
      @ActivationConfigProperty(propertyName = "reconnectAttempts", propertyValue = "-1")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DispatchBean implements MessageListener {

  @Inject private CommandDesk commands;
  @Inject private LocalNode node;

  @Override
  public void onMessage(Message message) {
    try {
      Dispatch dispatch = WireFormat.decode(message.getBody(byte[].class), Dispatch.class);
      // Commands for an earlier node on this server are for devices that are not here.
      if (node.view().filter(self -> self.name().equals(dispatch.node())).isPresent()) {
        commands.dispatch(dispatch.commands());
      }
    } catch (JMSException e) {
      throw new UnreadableMessageException("dispatch", e);
    }
  }
}
