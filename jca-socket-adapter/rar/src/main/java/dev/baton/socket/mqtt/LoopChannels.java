package dev.baton.socket.mqtt;

import java.util.ArrayList;
import java.util.List;

/**
 * The channels of one I/O thread, looked over twice a second for keep alives and deadlines. A sweep
 * over ten thousand channels takes well under a millisecond, and saves each of them a timer task
 * and a handler of its own. Used on that I/O thread only.
 */
public final class LoopChannels {

  /** How often {@link #sweep} is meant to run. */
  public static final long SWEEP_MILLIS = 500;

  private final List<DeviceChannel> channels = new ArrayList<>();

  void add(DeviceChannel channel) {
    channel.place = channels.size();
    channels.add(channel);
  }

  /** The last one takes the place of the one that goes. */
  void remove(DeviceChannel channel) {
    DeviceChannel last = channels.removeLast();
    if (last != channel) {
      channels.set(channel.place, last);
      last.place = channel.place;
    }
  }

  /** Ends what has waited too long. */
  public void sweep() {
    long now = System.nanoTime();
    // Backwards: a channel that closes itself is replaced by one that has been checked already.
    for (int at = channels.size() - 1; at >= 0; at--) {
      channels.get(at).checkTime(now);
    }
  }
}
