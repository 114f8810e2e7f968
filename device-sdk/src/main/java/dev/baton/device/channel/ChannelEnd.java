package dev.baton.device.channel;

/** Why a channel is no more. */
public sealed interface ChannelEnd {

  /** The device sent DISCONNECT 0x00. */
  record Closed() implements ChannelEnd {}

  /** The gateway sent DISCONNECT. */
  record Dismissed(int reasonCode, String reason) implements ChannelEnd {}

  /** FIN, reset, a failed write, no answer within the keep alive, or a broken protocol. */
  record Lost(String cause) implements ChannelEnd {}
}
