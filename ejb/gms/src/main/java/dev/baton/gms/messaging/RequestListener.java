package dev.baton.gms.messaging;

import dev.baton.contracts.WireFormat;
import dev.baton.contracts.request.Reply;
import dev.baton.contracts.request.Request;
import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.Topic;

/**
 * Answers gateways. Several instances at once, each request in a database transaction of its own.
 * The messages are not transacted: a gateway that gets no answer asks again, and every request may
 * be asked again without harm.
 */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/baton.requests"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8"),
      @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RequestListener implements MessageListener {

  private static final long REPLY_LIFE_MS = 10_000;

  @Inject private RequestHandler handler;

  @Inject
  @JMSConnectionFactory("java:/JmsXA")
  private JMSContext jms;

  @Resource(lookup = "java:/jms/topic/baton.replies")
  private Topic replies;

  @Override
  public void onMessage(Message message) {
    try {
      Request request = WireFormat.decode(message.getBody(byte[].class), Request.class);
      Reply reply = handler.answer(request);
      jms.createProducer()
          .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
          .setTimeToLive(REPLY_LIFE_MS)
          .setJMSCorrelationID(message.getJMSCorrelationID())
          .setProperty("server", request.server().value())
          .setProperty("type", reply.getClass().getSimpleName())
          .setProperty("version", WireFormat.VERSION)
          .send(replies, WireFormat.encode(reply));
    } catch (JMSException e) {
      throw new UnreadableMessageException("request", e);
    }
  }
}
