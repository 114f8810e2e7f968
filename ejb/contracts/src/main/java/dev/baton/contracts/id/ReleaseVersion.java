package dev.baton.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The version that a gateway EAR states of itself, for example {@code 1.1.0}. */
public record ReleaseVersion(@JsonValue String value) implements Comparable<ReleaseVersion> {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the value is not 1 to 64 letters, digits, dots, dashes or
   *     underscores
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ReleaseVersion {
    Names.check("release version", value, Names.WORD);
  }

  @Override
  public int compareTo(ReleaseVersion other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
