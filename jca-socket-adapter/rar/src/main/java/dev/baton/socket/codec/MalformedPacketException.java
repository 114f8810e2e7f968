package dev.baton.socket.codec;

import dev.baton.socket.api.ReasonCode;

/** Bytes that are no lawful packet. Carries no stack trace: a hostile device can cause many. */
public final class MalformedPacketException extends Exception {

  private static final long serialVersionUID = 1L;

  private final ReasonCode reason;

  public MalformedPacketException(ReasonCode reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  /** What an MQTT 5 client is told. */
  public ReasonCode reason() {
    return reason;
  }
}
