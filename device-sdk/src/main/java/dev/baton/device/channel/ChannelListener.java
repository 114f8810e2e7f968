package dev.baton.device.channel;

import java.util.Map;

/** What happens on a channel. Called on its I/O thread, which must not be held up. */
public interface ChannelListener {

  /**
   * CONNACK is in.
   *
   * @param properties the user properties of the CONNACK
   */
  void opened(Channel channel, long nanoTime, Map<String, String> properties);

  /** SUBACK is in: the channel is usable. */
  void usable(Channel channel, long nanoTime);

  void received(Channel channel, IncomingMessage message);

  /** The last call for a channel that was opened, whoever ended it. */
  void closed(Channel channel, long nanoTime, ChannelEnd end);
}
