package dev.baton.gms.messaging;

/** A JMS message can't be read; the broker delivers it again and then keeps it as a dead letter. */
public final class UnreadableMessageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableMessageException(String what, Throwable cause) {
    super("Unreadable " + what + ": " + cause.getMessage(), cause);
  }

  UnreadableMessageException(String what) {
    super(what);
  }
}
