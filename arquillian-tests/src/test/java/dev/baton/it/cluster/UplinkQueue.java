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

  private final Connection connection;
  private final MessageConsumer consumer;

  private UplinkQueue(Connection connection, MessageConsumer consumer) {
    this.connection = connection;
    this.consumer = consumer;
  }

  /** Listens from now on, and to what lies there already. */
  public static UplinkQueue of(Credentials.BrokerLogIn logIn, String device) throws JMSException {
    try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(logIn.url())) {
      Connection connection = factory.createConnection(logIn.user(), logIn.password());
      connection.start();
      Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
      return new UplinkQueue(
          connection,
          session.createConsumer(session.createQueue("baton.uplink"), "device = '" + device + "'"));
    }
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

  @Override
  public void close() throws JMSException {
    connection.close();
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
