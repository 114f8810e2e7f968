package dev.baton.device.life;

import dev.baton.device.allocation.DrainOrder;
import dev.baton.device.channel.Channel;
import dev.baton.device.move.Happening.Standby;
import dev.baton.device.uplink.Uplink;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The device's channels from the first packet to the last: those it leaves are closed once their
 * last acknowledgement is in. Runs inside the device's {@link Serial}.
 */
final class Channels {
  private final Surroundings around;
  private final Uplink uplink;

  /** Connected and not closed yet, usable or not. */
  private final Set<Channel> live = new LinkedHashSet<>(2);

  /** Being left: closed as soon as their last acknowledgement is in. */
  private final Map<Channel, DrainOrder> leaving = new LinkedHashMap<>(2);

  /** Orders that came before their channel was in use. */
  private final Map<Channel, DrainOrder> early = new LinkedHashMap<>(2);

  Channels(Surroundings around, Uplink uplink) {
    this.around = around;
    this.uplink = uplink;
  }

  void opened(Channel channel) {
    live.add(channel);
  }

  /** Whether the channel is connected; it may have ended before its opening was told. */
  boolean isLive(Channel channel) {
    return live.contains(channel);
  }

  /** Whether nothing is open any more. */
  boolean isEmpty() {
    return live.isEmpty();
  }

  void ended(Channel channel) {
    live.remove(channel);
    leaving.remove(channel);
    early.remove(channel);
    uplink.lost(channel);
  }

  /** An order for a channel that is not in use yet waits until it is. */
  void remember(Channel channel, DrainOrder order) {
    if (live.contains(channel) && !leaving.containsKey(channel)) {
      early.put(channel, order);
    }
  }

  /** The order that came early, once; null if there was none. */
  @Nullable DrainOrder takeEarlyOrder(Channel channel) {
    return early.remove(channel);
  }

  /** A usable channel that is being left, or null. */
  @Nullable Standby standby() {
    for (Map.Entry<Channel, DrainOrder> left : leaving.entrySet()) {
      return new Standby(left.getKey(), left.getValue());
    }
    return null;
  }

  /** Closes the channel after its last acknowledgement. */
  void leave(Channel channel, DrainOrder order) {
    leaving.put(channel, order);
    closeIfLeft(channel);
    if (leaving.containsKey(channel)) {
      var _ = around.inTurn(() -> giveUp(channel), around.options().closeTimeout());
    }
  }

  /** A channel that may be on its way out serves again. */
  void keep(Channel channel) {
    leaving.remove(channel);
  }

  /** The old gateway does not answer: what it was sent goes to the new one too. */
  private void giveUp(Channel channel) {
    if (leaving.remove(channel) != null) {
      uplink.lost(channel);
      channel.close();
    }
  }

  /** Closes the channel if it is being left and has nothing to wait for. */
  void closeIfLeft(Channel channel) {
    if (leaving.containsKey(channel) && uplink.isEmpty(channel)) {
      leaving.remove(channel);
      channel.close();
    }
  }

  void closeAll() {
    leaving.clear();
    for (Channel channel : List.copyOf(live)) {
      channel.close();
    }
  }
}
