package dev.baton.gateway.report;

import jakarta.ejb.ApplicationException;

/**
 * The broker can't be reached, or did not take a message. The transaction is rolled back; the
 * container neither wraps this nor logs each one, since an outage brings thousands.
 */
@ApplicationException(rollback = true)
public final class BrokerAwayException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BrokerAwayException(String what, Throwable cause) {
    super(what + " was not taken by the broker: " + cause.getMessage(), cause);
  }

  BrokerAwayException() {
    super("The broker is away, and was not asked again yet");
  }
}
