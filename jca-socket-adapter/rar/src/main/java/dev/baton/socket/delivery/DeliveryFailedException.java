package dev.baton.socket.delivery;

/** A call did not take effect: the listener threw, or its transaction did not commit. */
public final class DeliveryFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  public DeliveryFailedException(String message, Throwable cause) {
    super(message, cause);
  }

  public DeliveryFailedException(String message) {
    super(message);
  }
}
