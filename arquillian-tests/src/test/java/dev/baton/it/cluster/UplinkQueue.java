package dev.baton.it.cluster;

import dev.baton.cli.install.Credentials;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/** An application that takes from {@code baton.uplink} what one device has said. */
public final class UplinkQueue implements AutoCloseable {

  private static final long LIMIT_MILLIS = 30_000;

  private final ActiveMQConnectionFactory factory;
  private final MessageConsumer consumer;

  private UplinkQueue(ActiveMQConnectionFactory factory, MessageConsumer consumer) {
    this.factory = factory;
    this.consumer = consumer;
  }

  /** Listens from now on, and to what lies there already. */
  public static UplinkQueue of(Credentials.BrokerLogIn logIn, String device) throws JMSException {
    ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(logIn.url());
    Connection connection = factory.createConnection(logIn.user(), logIn.password());
    connection.start();
    Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    return new UplinkQueue(
        factory,
        session.createConsumer(session.createQueue("baton.uplink"), "device = '" + device + "'"));
  }

  /** The next message. */
  public Uplink next() throws JMSException {
    BytesMessage message = (BytesMessage) consumer.receive(LIMIT_MILLIS);
    if (message == null) {
      throw new AssertionError("Nothing on baton.uplink in " + LIMIT_MILLIS + " ms");
    }
    byte[] payload = new byte[(int) message.getBodyLength()];
    message.readBytes(payload);
    return new Uplink(
        message.getStringProperty("device"),
        message.getStringProperty("stream"),
        message.getStringProperty("node"),
        message.getLongProperty("epoch"),
        message.getLongProperty("sequence"),
        new String(payload, StandardCharsets.UTF_8));
  }

  /** Closes the connections with the factory that made them. */
  @Override
  public void close() {
    factory.close();
  }

  /** A device's message as applications see it. */
  public record Uplink(
      String device,
      @Nullable String stream,
      @Nullable String node,
      long epoch,
      long sequence,
      String payload) {}
}
