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

  /** Whether an edit time is later than all before. */
  public synchronized boolean isLater(Instant editTime) {
    return editTime.isAfter(last);
  }

  /**
   * Takes an edit time that another clock gave, such as that of whoever spreads updates.
   *
   * @throws IllegalArgumentException if it is not later than all before
   */
  public synchronized Instant accept(Instant editTime) {
    if (!isLater(editTime)) {
      throw new IllegalArgumentException("edit time " + editTime + " is not later than " + last);
    }
    last = editTime;
    return last;
  }

  /** The time by which versions are chosen: never before the last edit. */
  public synchronized Instant now() {
    Instant now = source.instant();
    return now.isAfter(last) ? now : last;
  }
}
