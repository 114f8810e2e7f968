package dev.baton.web.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What GMS knows of a node's health. No data is UNKNOWN, never UP. */
public record HealthItem(Status status, @Nullable String reason, @Nullable Instant at) {

  /** The verdict. */
  public enum Status {
    UP,
    DOWN,
    UNKNOWN
  }
}
