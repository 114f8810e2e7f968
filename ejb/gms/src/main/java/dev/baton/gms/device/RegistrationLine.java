package dev.baton.gms.device;

import dev.baton.contracts.id.DeviceId;
import org.jspecify.annotations.Nullable;

/** One line of a bulk registration: a device, or what is wrong with it. Lines count from 1. */
public sealed interface RegistrationLine {

  /** Its place in the request; in CSV the header is line 1. */
  int line();

  /** A device to register. */
  record Valid(int line, NewDevice device) implements RegistrationLine {}

  /**
   * No device.
   *
   * @param id as it was given, or null if there was none
   */
  record Invalid(int line, @Nullable String id, String error) implements RegistrationLine {}

  /** Reads the fields of one line; whatever is wrong with them becomes {@link Invalid}. */
  static RegistrationLine of(
      int line,
      @Nullable String id,
      @Nullable String secret,
      @Nullable String level,
      @Nullable String addressPriority,
      @Nullable String group) {
    try {
      if (id == null || id.isBlank()) {
        return new Invalid(line, null, "The id is missing");
      }
      return new Valid(
          line,
          new NewDevice(
              new DeviceId(id.strip()),
              blankToNull(secret),
              number("level", level),
              number("addressPriority", addressPriority),
              blankToNull(group)));
    } catch (IllegalArgumentException wrong) {
      return new Invalid(line, id, String.valueOf(wrong.getMessage()));
    }
  }

  private static int number(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return 0;
    }
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "The " + field + " is a whole number, not \"" + text + "\"", notANumber);
    }
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
