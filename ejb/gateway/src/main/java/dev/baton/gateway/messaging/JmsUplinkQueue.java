package dev.baton.gateway.messaging;

import dev.baton.gateway.report.BrokerAwayException;
import dev.baton.gateway.uplink.UplinkMessage;
import dev.baton.gateway.uplink.UplinkQueue;
import dev.baton.socket.api.InboundPublish;
import jakarta.annotation.Resource;
import jakarta.inject.Singleton;
import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import java.util.List;

/** The uplink over JMS; the container enlists the session in the caller's transaction. */
@Singleton
public class JmsUplinkQueue implements UplinkQueue {

  @Resource(lookup = "java:/JmsXA")
  private ConnectionFactory factory;

  @Resource(lookup = "java:/jms/queue/baton.uplink")
  private Queue uplink;

  @Resource(lookup = "java:/jms/queue/baton.dead-letter")
  private Queue deadLetters;

  @Override
  public void send(List<UplinkMessage> messages) {
    try (JMSContext context = factory.createContext()) {
      JMSProducer producer = context.createProducer().setDeliveryMode(DeliveryMode.PERSISTENT);
      for (UplinkMessage message : messages) {
        producer.send(uplink, jmsMessage(context, message));
      }
    } catch (JMSException | JMSRuntimeException e) {
      throw new BrokerAwayException("A batch of " + messages.size(), e);
    }
  }

  @Override
  public void sendToDeadLetters(UplinkMessage message, String reason) {
    try (JMSContext context = factory.createContext()) {
      BytesMessage dead = jmsMessage(context, message);
      dead.setStringProperty("reason", reason);
      context.createProducer().setDeliveryMode(DeliveryMode.PERSISTENT).send(deadLetters, dead);
    } catch (JMSException | JMSRuntimeException e) {
      throw new BrokerAwayException("A dead letter", e);
    }
  }

  private static BytesMessage jmsMessage(JMSContext context, UplinkMessage message)
      throws JMSException {
    InboundPublish publish = message.publish();
    BytesMessage jms = context.createBytesMessage();
    jms.writeBytes(publish.payload());
    jms.setStringProperty("device", publish.device());
    jms.setStringProperty("stream", message.stream());
    jms.setStringProperty("node", message.node().value());
    jms.setLongProperty("epoch", publish.epoch());
    jms.setLongProperty("sequence", publish.sequence());
    jms.setStringProperty("topic", publish.topic());
    return jms;
  }
}
