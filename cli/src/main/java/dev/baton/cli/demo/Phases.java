package dev.baton.cli.demo;

import dev.baton.cli.terminal.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Times the parts of the demo and says so as each ends; for one thread. */
final class Phases {

  private final Progress progress;
  private final InstantSource clock;
  private final Instant start;
  private @Nullable String current;
  private Instant begin;

  Phases(Progress progress, InstantSource clock) {
    this.progress = progress;
    this.clock = clock;
    this.start = clock.instant();
    this.begin = start;
  }

  /** Ends the part before, if there was one. */
  void begin(String phase) {
    end();
    current = phase;
    begin = clock.instant();
  }

  /** Ends the last part. */
  void end() {
    if (current != null) {
      progress.done();
      progress.say("%7.1f s  %s, %.1f s".formatted(seconds(start), current, seconds(begin)));
    }
    current = null;
  }

  /** The part under way, or the one that was broken off. */
  String current() {
    return current == null ? "the end" : current;
  }

  private double seconds(Instant since) {
    return Duration.between(since, clock.instant()).toMillis() / 1000.0;
  }
}
