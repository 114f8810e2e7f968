package dev.baton.socket.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The state of what a device publishes: QoS 2 exchanges (4.3.3), the Receive Maximum, topic
 * aliases. Empty for most channels most of the time, so nothing is allocated before it is needed.
 * Used on the channel's I/O thread only.
 */
public final class InboundExchanges {

  /** What a QoS 2 packet identifier stands for. */
  public enum Arrival {
    NEW,
    ON_ITS_WAY,
    TAKEN
  }

  /** By packet identifier: whether the message has been taken upstream. */
  private @Nullable Map<Integer, Boolean> exactlyOnce;

  private @Nullable Map<Integer, String> aliases;
  private int unacknowledged;
  private long sequence;

  /** The number of the next publish that came through this channel, from 1. */
  public long nextSequence() {
    return ++sequence;
  }

  /** Messages of an earlier connection that must not be taken again. */
  public void restore(Set<Integer> received) {
    received.forEach(packetId -> exactlyOnce().put(packetId, true));
  }

  private Map<Integer, Boolean> exactlyOnce() {
    if (exactlyOnce == null) {
      exactlyOnce = new HashMap<>();
    }
    return exactlyOnce;
  }

  /** A QoS 2 PUBLISH came. */
  public Arrival arrive(int packetId) {
    Boolean taken = exactlyOnce().putIfAbsent(packetId, false);
    if (taken == null) {
      return Arrival.NEW;
    }
    return taken ? Arrival.TAKEN : Arrival.ON_ITS_WAY;
  }

  /** It has been taken upstream and waits for its PUBREL. */
  public void taken(int packetId) {
    exactlyOnce().put(packetId, true);
  }

  /** The exchange ends, by PUBREL or because the message was refused; false if there is none. */
  public boolean end(int packetId) {
    boolean known = exactlyOnce != null && exactlyOnce.remove(packetId) != null;
    if (exactlyOnce != null && exactlyOnce.isEmpty()) {
      exactlyOnce = null;
    }
    return known;
  }

  /** The messages that were taken and not released. */
  public Set<Integer> received() {
    if (exactlyOnce == null) {
      return Set.of();
    }
    return exactlyOnce.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether no QoS 2 exchange is open. */
  public boolean isQuiet() {
    return exactlyOnce == null;
  }

  /** How many publishes count against the Receive Maximum. */
  public int unacknowledged() {
    return unacknowledged;
  }

  /** A QoS 1 or 2 publish came that counts. */
  public void begun() {
    unacknowledged++;
  }

  /** One of them has been acknowledged to the end. */
  public void acknowledged() {
    unacknowledged = Math.max(0, unacknowledged - 1);
  }

  /** The device gives a topic an alias (3.3.2.3.4). */
  public void alias(int alias, String topic) {
    if (aliases == null) {
      aliases = new HashMap<>();
    }
    aliases.put(alias, topic);
  }

  /** The topic behind an alias, or null. */
  public @Nullable String aliased(int alias) {
    return aliases == null ? null : aliases.get(alias);
  }
}
