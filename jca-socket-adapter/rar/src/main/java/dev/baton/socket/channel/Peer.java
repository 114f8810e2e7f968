package dev.baton.socket.channel;

import dev.baton.socket.api.topic.Subscription;
import dev.baton.socket.session.ConnectTerms;
import dev.baton.socket.session.Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The device at the other end, as far as this channel knows it: who it is, what it speaks, what its
 * CONNECT asked for, what it has subscribed to. Used on the channel's I/O thread, but for the
 * methods that say otherwise; what other threads may see is volatile.
 */
public final class Peer {

  private volatile @Nullable Identity identity;
  private volatile List<Subscription> subscriptions = List.of();
  private volatile byte level;
  private @Nullable ConnectTerms terms;

  /** The listener has admitted the device. */
  public void admit(Identity its) {
    identity = its;
  }

  /** Whose channel it is; null until the device has been admitted. Any thread. */
  public @Nullable Identity identity() {
    return identity;
  }

  /** The device's epoch; 0 until it has been admitted. Any thread. */
  long epoch() {
    Identity its = identity;
    return its == null ? 0 : its.epoch();
  }

  /** The CONNECT has come. */
  public void ask(ConnectTerms its) {
    terms = its;
  }

  /** What the CONNECT asked for; null until it has come. */
  public @Nullable ConnectTerms terms() {
    return terms;
  }

  /** Takes up the device's protocol level. */
  public void speak(int protocolLevel) {
    level = (byte) protocolLevel;
  }

  /** 4 for MQTT 3.1.1, 5 for MQTT 5, 0 before the CONNECT. Any thread. */
  public int level() {
    return level;
  }

  /** Any thread, but never two at once: delivery takes the changes of a channel one by one. */
  public void subscribe(List<Subscription> now) {
    subscriptions = now;
  }

  /** Any thread. */
  public List<Subscription> subscriptions() {
    return subscriptions;
  }
}
