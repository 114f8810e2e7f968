package dev.baton.device.event;

import dev.baton.device.channel.Address;
import dev.baton.device.channel.ChannelEnd;
import dev.baton.device.channel.ChannelId;
import java.time.Duration;
import java.util.Map;

/** What happened; {@code nanoTime} is {@link System#nanoTime} at that moment. */
public sealed interface DeviceEvent {

  long nanoTime();

  /**
   * CONNACK is in.
   *
   * @param properties the user properties of the CONNACK
   */
  record ChannelOpened(long nanoTime, ChannelId channel, Map<String, String> properties)
      implements DeviceEvent {}

  /** The subscriptions are in force: from now on the device can be reached over it (G1). */
  record ChannelUsable(long nanoTime, ChannelId channel) implements DeviceEvent {}

  /** For a deliberate end, the moment before DISCONNECT left. */
  record ChannelClosed(long nanoTime, ChannelId channel, ChannelEnd end) implements DeviceEvent {}

  /** No channel came about. */
  record ConnectFailed(long nanoTime, Address address, String why) implements DeviceEvent {}

  /** The gateway of this channel told the device to leave. Repetitions are not told. */
  record DrainOrdered(long nanoTime, ChannelId channel, String upgrade, String reason)
      implements DeviceEvent {}

  /** The device asks for an address, over its channel or, {@code direct}, at a master gateway. */
  record AddressAsked(long nanoTime, boolean direct) implements DeviceEvent {}

  /** No address yet: the device asks again after {@code delay}. */
  record AskingLater(long nanoTime, Duration delay, String why) implements DeviceEvent {}

  /** The new channel is usable and takes over; the old one is closed once it is quiet. */
  record Moved(long nanoTime, ChannelId from, ChannelId to) implements DeviceEvent {}

  record CommandReceived(long nanoTime, String commandId, ChannelId channel)
      implements DeviceEvent {}

  /** The handler is called; {@code channel} is the one in use then. */
  record CommandStarted(long nanoTime, String commandId, ChannelId channel)
      implements DeviceEvent {}

  /** The handler is done; its result is on its way. */
  record CommandFinished(long nanoTime, String commandId, boolean done) implements DeviceEvent {}

  /** The gateway of {@code channel} has taken over the command's result. */
  record CommandSettled(long nanoTime, String commandId, ChannelId channel)
      implements DeviceEvent {}

  /** Something that the device could not make sense of and went on without. */
  record Problem(long nanoTime, String what) implements DeviceEvent {}
}
