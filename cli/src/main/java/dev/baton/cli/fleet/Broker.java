package dev.baton.cli.fleet;

import dev.baton.cli.install.Credentials;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * How applications reach JMS. A connection that broke stays broken: whoever uses one opens the next
 * and repeats what was not confirmed, instead of trusting a client to carry sessions over.
 */
final class Broker implements AutoCloseable {
  /** A broker that hangs may hold up the fleet for so long, and no longer. */
  private static final String OPTIONS = "?reconnectAttempts=0&callTimeout=10000";

  /** Stays open for as long as the connection is used: closing it takes the sessions with it. */
  private final ActiveMQConnectionFactory factory;

  private final Connection connection;

  private Broker(ActiveMQConnectionFactory factory, Connection connection) {
    this.factory = factory;
    this.connection = connection;
  }

  static Broker connect(Credentials.BrokerLogIn logIn) throws JMSException {
    ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(logIn.url() + OPTIONS);
    try {
      Connection connection = factory.createConnection(logIn.user(), logIn.password());
      connection.start();
      return new Broker(factory, connection);
    } catch (JMSException e) {
      factory.close();
      throw e;
    }
  }

  Session createSession(boolean transacted, int acknowledgeMode) throws JMSException {
    return connection.createSession(transacted, acknowledgeMode);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (JMSException e) {
      System.getLogger(Broker.class.getName())
          .log(System.Logger.Level.DEBUG, "The broker is gone already", e);
    }
    factory.close();
  }
}
