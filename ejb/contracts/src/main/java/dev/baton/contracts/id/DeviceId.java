package dev.baton.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A device's name in the fleet: its MQTT user name or its certificate's common name. It stands
 * between slashes in topics.
 */
public record DeviceId(@JsonValue String value) implements Comparable<DeviceId> {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the value is not one MQTT topic level of 1 to 128
   *     characters without wildcards or control characters
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DeviceId {
    Names.check("device id", value, Names.TOPIC_LEVEL);
  }

  @Override
  public int compareTo(DeviceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
