package dev.baton.cli.fleet;

import dev.baton.cli.install.Credentials;
import dev.baton.cli.terminal.CliFailure;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * How applications reach JMS. The factory stays open for as long as the connection is used: closing
 * it takes the connection's sessions with it.
 */
final class Broker implements AutoCloseable {
  /** The broker may be restarted under the fleet: the client comes back by itself. */
  private static final String RECONNECT = "?reconnectAttempts=-1&retryInterval=200";

  private final ActiveMQConnectionFactory factory;
  private final Connection connection;

  private Broker(ActiveMQConnectionFactory factory, Connection connection) {
    this.factory = factory;
    this.connection = connection;
  }

  static Broker connect(Credentials.BrokerLogIn logIn) {
    ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(logIn.url() + RECONNECT);
    try {
      Connection connection = factory.createConnection(logIn.user(), logIn.password());
      connection.start();
      return new Broker(factory, connection);
    } catch (JMSException e) {
      factory.close();
      throw new CliFailure("The broker at " + logIn.url() + " can't be reached", e);
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
