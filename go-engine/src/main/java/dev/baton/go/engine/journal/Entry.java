package dev.baton.go.engine.journal;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened to a program.
 *
 * @param lines the functions that came into force, the reasons of a refusal, or a note's text
 */
public record Entry(Instant time, Kind kind, List<String> lines) {
  public Entry {
    lines = List.copyOf(lines);
  }

  /** What sort of thing happened. */
  public enum Kind {
    UPDATED,
    REFUSED,
    ROLLED_BACK,
    NOTE
  }
}
