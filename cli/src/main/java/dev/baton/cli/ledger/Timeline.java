package dev.baton.cli.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When a device had a usable channel, and when not. */
final class Timeline {

  private Timeline() {}

  /** A stretch of time, in nanoseconds since the ledger was opened. */
  record Span(long from, long to) {
    long length() {
      return to - from;
    }
  }

  /**
   * The times without a usable channel between the first one and the planned stop, or the end of
   * the books for a device that had no plan to stop.
   */
  static List<Span> gaps(List<ChannelRecord> channels, long end) {
    List<ChannelRecord> usable = usable(channels);
    List<Span> gaps = new ArrayList<>();
    if (usable.isEmpty()) {
      return gaps;
    }
    long covered = usable.getFirst().usableAt;
    for (ChannelRecord channel : usable) {
      if (channel.usableAt >= end) {
        break;
      }
      if (channel.usableAt > covered) {
        gaps.add(new Span(covered, channel.usableAt));
      }
      covered = Math.max(covered, channel.usableUntil(end));
    }
    if (covered < end) {
      gaps.add(new Span(covered, end));
    }
    return gaps;
  }

  /** Those that became usable, in that order. */
  static List<ChannelRecord> usable(List<ChannelRecord> channels) {
    return channels.stream()
        .filter(channel -> channel.usableAt != ChannelRecord.NEVER)
        .sorted(Comparator.comparingLong(channel -> channel.usableAt))
        .toList();
  }

  /** Rounded up: what was not nothing is not shown as 0. */
  static long millis(long nanos) {
    return Math.ceilDiv(nanos, 1_000_000L);
  }

  /** How long at least one of the spans lasted. */
  static long union(List<Span> spans) {
    long total = 0;
    long covered = Long.MIN_VALUE;
    for (Span span : spans.stream().sorted(Comparator.comparingLong(Span::from)).toList()) {
      long from = Math.max(span.from(), covered);
      if (span.to() > from) {
        total += span.to() - from;
        covered = span.to();
      }
    }
    return total;
  }
}
