package dev.baton.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A physical node: one gateway process, at one release, on one server, for example {@code gw-3-n2}.
 */
public record NodeName(@JsonValue String value) implements Comparable<NodeName> {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the value is not 1 to 64 letters, digits, dots, dashes or
   *     underscores
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public NodeName {
    Names.check("node name", value, Names.WORD);
  }

  @Override
  public int compareTo(NodeName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
