package dev.baton.socket.listener;

import java.util.Set;

/** No message endpoint has been activated for a listener of that name. */
public final class UnknownListenerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownListenerException(String name, Set<String> known) {
    super("There is no listener " + name + ", only " + known);
  }
}
