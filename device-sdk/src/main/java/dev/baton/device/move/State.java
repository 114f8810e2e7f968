package dev.baton.device.move;

import dev.baton.device.allocation.AllocationAnswer.Granted;
import dev.baton.device.allocation.DrainOrder;
import dev.baton.device.channel.Channel;
import java.time.Duration;

/**
 * Where a device is in its life. The states that carry a {@code channel} have a usable one: a move
 * goes from {@link Online} through states of which each has the old channel, to {@link Online} with
 * the new one (G1, G15). {@code attempt} counts failures in a row, from 0.
 */
public sealed interface State {

  /** Not started. */
  record Idle() implements State {}

  /** No channel; asks again after the delay. */
  record Waiting(int attempt, Duration delay) implements State {}

  /** No channel; a master gateway is asked for an address. */
  record AskingMaster(int attempt) implements State {}

  /** No channel; one is being opened. */
  record Connecting(int attempt, Granted grant) implements State {}

  /** In use, and nothing else to do. */
  record Online(Channel channel) implements State {}

  /** Told to leave: what runs is finished first, what is pending waits (G3). */
  record FinishingTask(Channel channel, DrainOrder order, int attempt) implements State {}

  /**
   * An address is asked for.
   *
   * @param direct at a master gateway itself, not through the present channel
   */
  record AskingAddress(Channel channel, DrainOrder order, int attempt, boolean direct)
      implements State {}

  /** No address, or none that helped: tasks go on here, and the device asks again. */
  record WaitingForPlace(Channel channel, DrainOrder order, int attempt, Duration delay)
      implements State {}

  /** The new channel is being opened; the old one serves. */
  record OpeningTarget(Channel channel, DrainOrder order, int attempt, Granted grant)
      implements State {}

  /** The last acknowledgements are awaited. */
  record Stopping(Channel channel) implements State {}

  /** For good. */
  record Stopped() implements State {}
}
