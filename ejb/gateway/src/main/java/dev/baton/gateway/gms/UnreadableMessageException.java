package dev.baton.gateway.gms;

/** A message from the broker could not be read; the broker keeps it for redelivery. */
public final class UnreadableMessageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableMessageException(String what, Throwable cause) {
    super("Unreadable " + what + ": " + cause.getMessage(), cause);
  }
}
