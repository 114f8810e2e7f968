package dev.baton.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An upgrade, unique over the life of an installation. */
public record UpgradeId(@JsonValue String value) implements Comparable<UpgradeId> {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the value is not 1 to 64 letters, digits, dots, dashes or
   *     underscores
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public UpgradeId {
    Names.check("upgrade id", value, Names.WORD);
  }

  @Override
  public int compareTo(UpgradeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
