package dev.baton.cli.install;

/** The log-ins made for an installation, in the form of {@code credentials.json}. */
public record Credentials(
    LogIn admin, LogIn operator, LogIn viewer, BrokerLogIn broker, SampleDevice device) {

  /** A person's or a script's log-in to console and REST. */
  public record LogIn(String user, String password) {

    @Override
    public String toString() {
      return user;
    }
  }

  /** An application's log-in to JMS. */
  public record BrokerLogIn(String url, String user, String password) {

    @Override
    public String toString() {
      return user + " at " + url;
    }
  }

  /**
   * A registered device to try an MQTT client with; its id is the user name, its secret the
   * password.
   */
  public record SampleDevice(String id, String secret) {

    @Override
    public String toString() {
      return id;
    }
  }
}
