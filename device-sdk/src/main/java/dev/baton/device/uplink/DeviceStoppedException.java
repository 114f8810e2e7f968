package dev.baton.device.uplink;

/** The device was stopped before a gateway acknowledged the publish. */
public final class DeviceStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DeviceStoppedException() {
    super("The device was stopped");
  }
}
