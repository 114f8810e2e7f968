package dev.baton.device.channel;

/** The gateway answered a publish with an error: it will not take it, on any channel. */
public final class PublishRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int reasonCode;

  public PublishRefusedException(String topic, int reasonCode) {
    super("Publish to " + topic + " was refused with 0x" + Integer.toHexString(reasonCode));
    this.reasonCode = reasonCode;
  }

  /** The reason code of the PUBACK (MQTT 5, 3.4.2.1). */
  public int reasonCode() {
    return reasonCode;
  }
}
