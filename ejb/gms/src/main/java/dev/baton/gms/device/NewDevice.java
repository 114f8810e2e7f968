package dev.baton.gms.device;

import dev.baton.contracts.id.DeviceId;
import org.jspecify.annotations.Nullable;

/**
 * A device as it is registered.
 *
 * @param secret its password; null has one generated for a new device and keeps that of a known one
 * @param level 0 and up; see G9
 * @param addressPriority 0 and up; see G9
 * @param group the group within which one device may ask for others, or null (G4)
 */
public record NewDevice(
    DeviceId id, @Nullable String secret, int level, int addressPriority, @Nullable String group) {

  private static final int LONGEST_GROUP = 128;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is negative, a secret is empty or a group too long
   */
  public NewDevice {
    if (level < 0 || addressPriority < 0) {
      throw new IllegalArgumentException(
          "Level and address priority of " + id + " are not negative");
    }
    if (secret != null && secret.isEmpty()) {
      throw new IllegalArgumentException("The secret of " + id + " is empty");
    }
    if (group != null && (group.isBlank() || group.length() > LONGEST_GROUP)) {
      throw new IllegalArgumentException("The group of " + id + " has 1 to 128 characters");
    }
  }
}
