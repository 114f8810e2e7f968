package dev.baton.gms.messaging;

/** A JMS message can't be read; it becomes a dead letter. */
public final class UnreadableMessageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableMessageException(String what, Throwable cause) {
    super("Unreadable " + what + ": " + cause.getMessage(), cause);
  }
}
