package dev.baton.socket.api.connection;

/** A listener's device port could not be opened. */
public final class PortUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PortUnavailableException(String listener, String address, Throwable cause) {
    super(
        "Listener " + listener + " cannot listen on " + address + ": " + cause.getMessage(), cause);
  }
}
