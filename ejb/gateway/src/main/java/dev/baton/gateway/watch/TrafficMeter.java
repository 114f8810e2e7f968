package dev.baton.gateway.watch;

import dev.baton.contracts.report.ReportEntry;
import dev.baton.gateway.channel.ChannelRegistry;
import dev.baton.gateway.channel.DeviceSockets;
import dev.baton.gateway.report.Reports;
import dev.baton.socket.api.connection.ListenerCounters;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reports the load, each second (G12). The report doubles as the broker's heartbeat. Called by one
 * thread at a time.
 */
@Singleton
public final class TrafficMeter {

  private static final double NANOS = 1e9;

  private record Reading(long published, long sent, Instant at) {}

  private final ChannelRegistry channels;
  private final DeviceSockets sockets;
  private final Reports reports;
  private final Clock clock;
  private @Nullable Reading last;

  @Inject
  public TrafficMeter(
      ChannelRegistry channels, DeviceSockets sockets, Reports reports, Clock clock) {
    this.channels = channels;
    this.sockets = sockets;
    this.reports = reports;
    this.clock = clock;
  }

  /** Reads the counters and reports what has changed since the last reading. */
  public void tick() {
    ListenerCounters counters = sockets.counters();
    Reading now = new Reading(counters.published(), counters.sent(), clock.instant());
    Reading before = last == null ? now : last;
    last = now;
    double seconds = Duration.between(before.at(), now.at()).toNanos() / NANOS;
    reports.add(
        new ReportEntry.Traffic(
            channels.openCount(),
            channels.drainableCount(),
            perSecond(now.published() - before.published(), seconds),
            perSecond(now.sent() - before.sent(), seconds),
            sockets.isOpen(),
            now.at()));
  }

  private static double perSecond(long count, double seconds) {
    return seconds <= 0 ? 0 : count / seconds;
  }
}
