package dev.baton.go.runtime.option;

import java.time.Duration;

/**
 * What a process may use up. A limit that is passed ends the process, never the host.
 *
 * @param time from the start of the process, by the wall clock; a pause of the garbage collector
 *     that is under way when it is over comes on top
 * @param allocatedBytes in all, garbage included
 * @param goroutines at one time
 * @param outputBytes on both streams together
 */
public record Limits(Duration time, long allocatedBytes, int goroutines, long outputBytes) {
  /** No limits. */
  public static final Limits NONE =
      new Limits(
          Duration.ofSeconds(Long.MAX_VALUE), Long.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

  public boolean hasDeadline() {
    return time.toSeconds() != Long.MAX_VALUE;
  }
}
