package dev.baton.device.uplink;

/** Too many publishes wait for an acknowledgement: the product must slow down or drop. */
public final class UplinkFullException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UplinkFullException(int limit) {
    super(limit + " publishes wait for an acknowledgement already");
  }
}
