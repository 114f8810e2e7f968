package dev.baton.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A command, unique over the life of an installation; remembered on both sides so that it takes
 * effect once.
 */
public record CommandId(@JsonValue String value) implements Comparable<CommandId> {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the value is not 1 to 64 letters, digits, dots, dashes or
   *     underscores
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CommandId {
    Names.check("command id", value, Names.WORD);
  }

  @Override
  public int compareTo(CommandId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
