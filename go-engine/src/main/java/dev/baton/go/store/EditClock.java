package dev.baton.go.store;

import java.time.Instant;
import java.time.InstantSource;

/** Gives edit times: the time of day, but each later than the one before (H3). Any thread. */
public final class EditClock {
  private final InstantSource source;
  private Instant last = Instant.MIN;

  public EditClock(InstantSource source) {
    this.source = source;
  }

  public synchronized Instant next() {
    Instant now = source.instant();
    last = now.isAfter(last) ? now : last.plusNanos(1);
    return last;
  }

  /** The time by which versions are chosen: never before the last edit. */
  public synchronized Instant now() {
    Instant now = source.instant();
    return now.isAfter(last) ? now : last;
  }
}
