package dev.baton.contracts;

/** Bytes from the broker, or from a device, are not a message of the expected family. */
public final class MalformedMessageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MalformedMessageException(Class<?> family, Throwable cause) {
    super("Not a " + family.getSimpleName() + ": " + cause.getMessage(), cause);
  }
}
