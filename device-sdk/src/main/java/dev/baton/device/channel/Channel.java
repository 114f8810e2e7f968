package dev.baton.device.channel;

import java.util.concurrent.CompletionStage;

/** A live connection to a gateway. Safe for use by several threads; no method blocks. */
public interface Channel {

  ChannelId id();

  /**
   * Publishes at QoS 1. Messages leave in the order of the calls.
   *
   * @return done once the PUBACK is in; fails with {@link PublishRefusedException} if that carried
   *     an error, with anything else if the channel broke first
   */
  CompletionStage<Void> publish(OutgoingMessage message);

  /** DISCONNECT 0x00, then the end of the connection. A second call does nothing. */
  void close();
}
