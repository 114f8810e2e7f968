package dev.baton.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A stable, virtual gateway that devices belong to by consistent hash, for example {@code ln-1}.
 */
public record LogicalNodeName(@JsonValue String value) implements Comparable<LogicalNodeName> {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the value is not 1 to 64 letters, digits, dots, dashes or
   *     underscores
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LogicalNodeName {
    Names.check("logical node name", value, Names.WORD);
  }

  @Override
  public int compareTo(LogicalNodeName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
