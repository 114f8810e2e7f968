package dev.baton.gateway.gms;

import dev.baton.contracts.WireFormat;
import dev.baton.contracts.request.Reply;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Receives GMS's answers to this server's questions. One that is lost is asked for again. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/topic/baton.replies"),
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
public class RepliesBean implements MessageListener {

  @Inject private GmsLink gms;

  @Override
  public void onMessage(Message message) {
    try {
      Reply reply = WireFormat.decode(message.getBody(byte[].class), Reply.class);
      gms.answered(message.getJMSCorrelationID(), reply);
    } catch (JMSException e) {
      throw new UnreadableMessageException("reply", e);
    }
  }
}
