package dev.baton.cli.fleet;

import dev.baton.cli.install.Credentials;
import dev.baton.cli.terminal.CliFailure;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** How applications reach JMS. */
final class Broker {
  /** The broker may be restarted under the fleet: the client comes back by itself. */
  private static final String RECONNECT = "?reconnectAttempts=-1&retryInterval=200";

  private Broker() {}

  static Connection connect(Credentials.BrokerLogIn logIn) {
    try (ActiveMQConnectionFactory factory =
        new ActiveMQConnectionFactory(logIn.url() + RECONNECT)) {
      Connection connection = factory.createConnection(logIn.user(), logIn.password());
      connection.start();
      return connection;
    } catch (JMSException e) {
      throw new CliFailure("The broker at " + logIn.url() + " can't be reached", e);
    }
  }
}
