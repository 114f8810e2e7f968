package dev.baton.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Orders the channels of a device: every channel has a higher epoch than the device's channels
 * before it. GMS hands epochs out; binds, disconnects and reports count only for the epoch they
 * name, so that a late word about an old channel never undoes a new one.
 */
public record Epoch(@JsonValue long value) implements Comparable<Epoch> {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the value is not positive
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Epoch {
    if (value < 1) {
      throw new IllegalArgumentException("An epoch is positive, not " + value);
    }
  }

  /** Whether this channel came later than the other. */
  public boolean isAfter(Epoch other) {
    return value > other.value;
  }

  @Override
  public int compareTo(Epoch other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
