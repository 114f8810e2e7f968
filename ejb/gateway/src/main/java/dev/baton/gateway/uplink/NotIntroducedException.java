package dev.baton.gateway.uplink;

/**
 * A device's message came before GMS said which node this is; the device port is closed until then.
 */
final class NotIntroducedException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NotIntroducedException() {
    super("GMS has not said yet which node this is");
  }
}
