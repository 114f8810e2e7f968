package dev.baton.gateway.channel;

/** The socket adapter does not give a connection. */
public final class SocketsUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SocketsUnavailableException(Throwable cause) {
    super("No connection to the socket adapter: " + cause.getMessage(), cause);
  }
}
