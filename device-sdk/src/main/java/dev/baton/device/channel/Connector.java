package dev.baton.device.channel;

import java.util.concurrent.CompletableFuture;

/** Opens channels. Safe for use by several threads. */
public interface Connector {

  /**
   * Connects and subscribes: MQTT 5, clean start, session expiry 0, the user property that says
   * that this device follows drain orders (G17).
   *
   * @return done once the channel is usable; fails with {@link ChannelRefusedException} and leaves
   *     nothing open otherwise
   */
  CompletableFuture<Channel> open(ChannelSpec spec, ChannelListener listener);
}
