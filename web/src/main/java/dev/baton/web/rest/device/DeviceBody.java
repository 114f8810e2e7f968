package dev.baton.web.rest.device;

import dev.baton.contracts.id.DeviceId;
import dev.baton.gms.device.NewDevice;
import dev.baton.web.problem.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * A device to be registered.
 *
 * @param secret its MQTT password; a new device that comes without gets one made
 * @param level 0 (if left out) and up: above an upgrade's threshold it goes first (G9)
 * @param addressPriority 0 (if left out) and up, of its network address (G9)
 * @param group devices of one group may ask for one another (G4)
 */
public record DeviceBody(
    @Nullable DeviceId id,
    @Nullable String secret,
    @Nullable Integer level,
    @Nullable Integer addressPriority,
    @Nullable String group) {

  private static final int LONGEST_SECRET = 256;
  private static final int LONGEST_GROUP = 128;

  /**
   * Checks the values.
   *
   * @throws FieldFault naming the field that does not do
   */
  public DeviceBody {
    FieldFault.required("id", id);
    level = FieldFault.inRange("level", level, 0, 0, Integer.MAX_VALUE);
    addressPriority =
        FieldFault.inRange("addressPriority", addressPriority, 0, 0, Integer.MAX_VALUE);
    if (secret != null && (secret.isBlank() || secret.length() > LONGEST_SECRET)) {
      throw new FieldFault("secret", "must have 1 to " + LONGEST_SECRET + " characters");
    }
    if (group != null && (group.isBlank() || group.length() > LONGEST_GROUP)) {
      throw new FieldFault("group", "must have 1 to " + LONGEST_GROUP + " characters");
    }
  }

  NewDevice device() {
    return new NewDevice(
        FieldFault.required("id", id),
        secret,
        FieldFault.required("level", level),
        FieldFault.required("addressPriority", addressPriority),
        group);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "DeviceBody[" + id + "]";
  }
}
