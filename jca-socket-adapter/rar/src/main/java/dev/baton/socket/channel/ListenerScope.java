package dev.baton.socket.channel;

import dev.baton.socket.api.ChannelId;
import dev.baton.socket.api.connection.ChannelInfo;
import dev.baton.socket.delivery.Dispatcher;
import dev.baton.socket.session.InFlight;
import dev.baton.socket.session.KeptSessions;
import dev.baton.socket.session.ListenerSettings;
import dev.baton.socket.session.SessionKey;
import dev.baton.socket.session.Traffic;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What the channels of one listener share. Safe for use by several threads. */
public final class ListenerScope {

  /**
   * INVARIANT: shared by all listeners of the process, so that a channel's number is never used
   * twice.
   */
  private static final AtomicLong NUMBERS = new AtomicLong();

  private static final int MOST_KEPT_SESSIONS = 100_000;

  private final ListenerSettings settings;
  private final Dispatcher dispatcher;
  private final InstantSource clock;
  private final Traffic traffic = new Traffic();
  private final InFlight inFlight;
  private final KeptSessions kept = new KeptSessions(MOST_KEPT_SESSIONS, System::nanoTime);
  private final Map<ChannelId, DeviceChannel> open = new ConcurrentHashMap<>();
  private final Map<SessionKey, DeviceChannel> bySession = new ConcurrentHashMap<>();
  private final Map<SessionKey, DeviceChannel> delayedWills = new ConcurrentHashMap<>();

  public ListenerScope(ListenerSettings settings, Dispatcher dispatcher, InstantSource clock) {
    this.settings = settings;
    this.dispatcher = dispatcher;
    this.clock = clock;
    this.inFlight = new InFlight(settings.maxInFlightPerChannel(), settings.maxInFlight());
  }

  /** How the outcome of {@link #claim} reads. */
  public sealed interface Claim {

    /** Nobody had the session. */
    record Free() implements Claim {}

    /** An older channel had it and must be gone before the new one opens. */
    record TakenFrom(DeviceChannel older) implements Claim {}

    /** A channel with a higher epoch has it: the claim came too late. */
    record Lost() implements Claim {}
  }

  /**
   * Makes the channel the owner of its session, if its epoch is higher than the present owner's.
   */
  public Claim claim(SessionKey key, DeviceChannel claimant, long epoch) {
    while (true) {
      DeviceChannel owner = bySession.putIfAbsent(key, claimant);
      if (owner == null) {
        return new Claim.Free();
      }
      if (owner.peer().epoch() > epoch) {
        return new Claim.Lost();
      }
      if (bySession.replace(key, owner, claimant)) {
        return new Claim.TakenFrom(owner);
      }
    }
  }

  /** The channel's last event has been delivered. */
  void release(SessionKey key, DeviceChannel owner) {
    bySession.remove(key, owner);
  }

  public void opened(DeviceChannel channel) {
    open.put(channel.id(), channel);
  }

  void closed(DeviceChannel channel) {
    open.remove(channel.id());
  }

  /** A will waits; an earlier one of the same session is forgotten. */
  void delayWill(SessionKey key, DeviceChannel channel) {
    delayedWills.put(key, channel);
  }

  /** Whether the channel's will is still to be published. */
  boolean takeDelayedWill(SessionKey key, DeviceChannel channel) {
    return delayedWills.remove(key, channel);
  }

  /** The device is back in time. */
  public void forgetDelayedWill(SessionKey key) {
    delayedWills.remove(key);
  }

  ChannelId nextId() {
    return new ChannelId(settings.name(), NUMBERS.incrementAndGet());
  }

  /** An open channel. */
  public Optional<DeviceChannel> channel(ChannelId id) {
    return Optional.ofNullable(open.get(id));
  }

  /** The open channels now. */
  public List<DeviceChannel> channels() {
    return List.copyOf(open.values());
  }

  /** The open channels now, as beans see them. */
  public List<ChannelInfo> channelInfos() {
    return open.values().stream().flatMap(channel -> channel.info().stream()).toList();
  }

  public ListenerSettings settings() {
    return settings;
  }

  public Dispatcher dispatcher() {
    return dispatcher;
  }

  public Traffic traffic() {
    return traffic;
  }

  public InFlight inFlight() {
    return inFlight;
  }

  public KeptSessions kept() {
    return kept;
  }

  /** Where all times come from. */
  public InstantSource clock() {
    return clock;
  }
}
