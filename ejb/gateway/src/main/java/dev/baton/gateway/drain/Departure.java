package dev.baton.gateway.drain;

import dev.baton.gateway.channel.Channel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One channel that has to go: when it was told first, when its time is up, when to act next. Not
 * thread-safe.
 */
final class Departure {

  private final Channel channel;
  private final Duration deadline;
  private @Nullable Instant due;
  private Instant next;

  Departure(Channel channel, Duration deadline, Instant now) {
    this.channel = channel;
    this.deadline = deadline;
    this.next = now;
  }

  Channel channel() {
    return channel;
  }

  boolean isTold() {
    return due != null;
  }

  boolean isOverdue(Instant now) {
    return due != null && !now.isBefore(due);
  }

  boolean mustAct(Instant now) {
    return !now.isBefore(next);
  }

  /** The device knows; the next word comes when its time is up, and then once each such time. */
  void told(Instant now) {
    if (due == null) {
      due = now.plus(deadline);
    }
    next = now.plus(deadline);
  }

  /** Nothing to do before then. */
  void actAgain(Instant at) {
    next = at;
  }
}
