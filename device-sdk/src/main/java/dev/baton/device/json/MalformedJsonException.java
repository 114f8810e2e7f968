package dev.baton.device.json;

/** A text is not JSON, or not the JSON that was expected. */
public final class MalformedJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedJsonException(String fact) {
    super(fact);
  }
}
