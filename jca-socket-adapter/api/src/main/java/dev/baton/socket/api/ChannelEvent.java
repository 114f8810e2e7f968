package dev.baton.socket.api;

import dev.baton.socket.api.connection.DeviceConnection;
import java.time.Instant;

/** Something that happened to a channel. A channel's events arrive in order. */
public sealed interface ChannelEvent {

  /** The channel meant. */
  ChannelId channel();

  /** The device that it belongs to. */
  String device();

  /** The channel's epoch. */
  long epoch();

  /** The CONNACK with success is on its way; no publish of this channel was delivered before. */
  record Opened(
      ChannelId channel, String device, String clientId, long epoch, int protocolLevel, Instant at)
      implements ChannelEvent {}

  /**
   * The connection is gone. Nothing of this channel is delivered after it but its will. It also
   * comes, without an {@link Opened} before it, for an admitted channel that ended before its
   * CONNACK.
   *
   * @param reason for logs and people
   * @param graceful whether the device said DISCONNECT with a normal reason, or we did
   */
  record Closed(
      ChannelId channel,
      String device,
      String clientId,
      long epoch,
      String reason,
      boolean graceful,
      Instant at)
      implements ChannelEvent {}

  /**
   * The fate of a message that was sent with {@link DeviceConnection#send}: acknowledged by the
   * device (QoS 0: written), or not, and then why.
   *
   * @param device empty if there is no such channel any more; the epoch is 0 then
   * @param tag as given with the message
   * @param delivered true once the exchange of its QoS is finished with a reason code below 0x80
   * @param detail the reason where it was not delivered, else empty
   */
  record Settled(
      ChannelId channel,
      String device,
      long epoch,
      String tag,
      boolean delivered,
      String detail,
      Instant at)
      implements ChannelEvent {}
}
