package dev.baton.device.move;

import dev.baton.device.allocation.AllocationAnswer;
import dev.baton.device.allocation.DrainOrder;
import dev.baton.device.channel.Channel;
import org.jspecify.annotations.Nullable;

/** What can lead a device from one {@link State} to another. */
public sealed interface Happening {

  record Started() implements Happening {}

  /** The present state's time is over. */
  record TimeIsUp() implements Happening {}

  record Answered(AllocationAnswer answer) implements Happening {}

  /** Nobody could be asked, or nobody answered. */
  record AskFailed() implements Happening {}

  /** The channel that was being opened is usable. */
  record Confirmed(Channel channel) implements Happening {}

  record OpenFailed() implements Happening {}

  /**
   * A channel broke, or its gateway closed it.
   *
   * @param standby an older channel that is still usable, or null
   */
  record ChannelLost(Channel channel, @Nullable Standby standby) implements Happening {}

  /** A channel that was being left, with the order to leave it. */
  record Standby(Channel channel, DrainOrder order) {}

  record Ordered(Channel channel, DrainOrder order) implements Happening {}

  /** No task is running, and every result is acknowledged. */
  record TasksQuiet() implements Happening {}

  record StopAsked() implements Happening {}

  /** Every publish is acknowledged. */
  record AllAcknowledged() implements Happening {}
}
