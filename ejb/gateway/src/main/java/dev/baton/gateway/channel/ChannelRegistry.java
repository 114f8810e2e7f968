package dev.baton.gateway.channel;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.report.ReportEntry;
import dev.baton.gateway.report.Reports;
import dev.baton.socket.api.ChannelId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which devices have a channel here (G11). Every change is reported under the same lock that makes
 * it, so that a snapshot and the news around it tell one story. Safe for use by several threads.
 */
@Singleton
public final class ChannelRegistry {

  /** How long an admitted channel may take to open; then its place is free again. */
  private static final Duration OPENING = Duration.ofSeconds(60);

  private static final Comparator<Channel> BY_EPOCH = Comparator.comparing(Channel::epoch);

  private final Reports reports;
  private final Clock clock;
  private final Map<ChannelId, Channel> channels = new HashMap<>();

  /** INVARIANT: holds exactly the channels above; no empty lists. */
  private final Map<DeviceId, List<ChannelId>> byDevice = new HashMap<>();

  private int open;
  private int drainable;

  @Inject
  public ChannelRegistry(Reports reports, Clock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * Takes a place for a channel that is about to open.
   *
   * @param capacity how many places there are; a client that only comes back takes its own place
   *     again
   * @return false if all places are taken
   */
  public synchronized boolean admit(Channel channel, int capacity) {
    if (channels.size() >= capacity && !replacesOwn(channel)) {
      return false;
    }
    channels.put(channel.id(), channel);
    byDevice.computeIfAbsent(channel.device(), device -> new ArrayList<>(1)).add(channel.id());
    return true;
  }

  /** The admitted channel is open now. */
  public synchronized void opened(ChannelId id, Instant at) {
    Channel admitted = channels.get(id);
    if (admitted == null || admitted.open()) {
      return;
    }
    Channel channel = admitted.opened();
    channels.put(id, channel);
    open++;
    drainable += channel.drainable() ? 1 : 0;
    reports.add(
        new ReportEntry.ChannelOpened(
            channel.device(),
            channel.clientId(),
            channel.epoch(),
            channel.drainable(),
            channel.protocolLevel(),
            at));
    if (!channel.filters().isEmpty()) {
      reports.add(subscribed(channel));
    }
  }

  /** The channel's subscriptions are these now. */
  public synchronized void subscribed(ChannelId id, List<String> filters) {
    Channel before = channels.get(id);
    if (before != null) {
      Channel after = before.subscribedTo(filters);
      channels.put(id, after);
      reports.add(subscribed(after));
    }
  }

  /** The channel is gone. */
  public synchronized void closed(ChannelId id, String reason, Instant at) {
    Channel channel = forget(id);
    if (channel != null && channel.open()) {
      open--;
      drainable -= channel.drainable() ? 1 : 0;
      reports.add(
          new ReportEntry.ChannelClosed(
              channel.device(), channel.clientId(), channel.epoch(), reason, at));
    }
  }

  /** Frees the places of channels that were admitted and never opened. */
  public synchronized void sweep() {
    Instant limit = clock.instant().minus(OPENING);
    List<Channel> stale =
        channels.values().stream()
            .filter(channel -> !channel.open() && channel.since().isBefore(limit))
            .toList();
    stale.forEach(channel -> forget(channel.id()));
  }

  /** The channel, if it is open. */
  public synchronized Optional<Channel> find(ChannelId id) {
    return Optional.ofNullable(channels.get(id)).filter(Channel::open);
  }

  /** The device's newest channel, by epoch, whose subscriptions take this topic. */
  public synchronized Optional<Channel> newestFor(DeviceId device, String topic) {
    return ofDevice(device, channel -> channel.takes(topic)).stream().max(BY_EPOCH);
  }

  /** The epoch of the device's newest open channel here. */
  public synchronized Optional<Epoch> newestEpochOf(DeviceId device) {
    return ofDevice(device, Channel::open).stream().max(BY_EPOCH).map(Channel::epoch);
  }

  /** Whether the device has a later channel here for the same client than the given one. */
  public synchronized boolean hasNewer(DeviceId device, String clientId, long epoch) {
    return !ofDevice(
            device,
            channel -> channel.clientId().equals(clientId) && channel.epoch().value() > epoch)
        .isEmpty();
  }

  /** All open channels, in no order. */
  public synchronized List<Channel> openChannels() {
    return channels.values().stream().filter(Channel::open).toList();
  }

  /** How many channels are open. */
  public synchronized int openCount() {
    return open;
  }

  /** How many open channels take drain orders (G17). */
  public synchronized int drainableCount() {
    return drainable;
  }

  /** How many channels are open or about to open. */
  public synchronized int takenPlaces() {
    return channels.size();
  }

  /** Reports all open channels; GMS drops what it believed beyond them. */
  public synchronized void reportSnapshot() {
    List<ReportEntry.OpenChannel> lines = openChannels().stream().map(Channel::line).toList();
    reports.add(new ReportEntry.ChannelSnapshot(lines, clock.instant()));
  }

  private boolean replacesOwn(Channel channel) {
    return hasNewer(channel.device(), channel.clientId(), 0);
  }

  private @Nullable Channel forget(ChannelId id) {
    Channel channel = channels.remove(id);
    if (channel != null) {
      byDevice.computeIfPresent(
          channel.device(),
          (device, ids) -> {
            ids.remove(id);
            return ids.isEmpty() ? null : ids;
          });
    }
    return channel;
  }

  private List<Channel> ofDevice(DeviceId device, Predicate<Channel> wanted) {
    return byDevice.getOrDefault(device, List.of()).stream()
        .map(channels::get)
        .filter(Objects::nonNull)
        .filter(wanted)
        .toList();
  }

  private static ReportEntry.ChannelSubscribed subscribed(Channel channel) {
    return new ReportEntry.ChannelSubscribed(
        channel.device(), channel.clientId(), channel.epoch(), channel.filters());
  }
}
