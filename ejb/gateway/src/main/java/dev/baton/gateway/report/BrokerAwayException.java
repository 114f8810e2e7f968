package dev.baton.gateway.report;

/** The broker can't be reached, or did not take a message. */
public final class BrokerAwayException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BrokerAwayException(String what, Throwable cause) {
    super(what + " was not taken by the broker: " + cause.getMessage(), cause);
  }
}
