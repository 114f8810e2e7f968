package dev.baton.device;

import dev.baton.device.channel.ChannelId;
import dev.baton.device.channel.PublishRefusedException;
import dev.baton.device.life.Device;
import dev.baton.device.move.State;
import dev.baton.device.uplink.DeviceStoppedException;
import dev.baton.device.uplink.UplinkFullException;
import java.util.concurrent.CompletionStage;

/**
 * A device's connection to its cloud.
 *
 * <p>It asks a master gateway for an address, connects there, and stays connected. When its gateway
 * tells it to leave, it finishes the running command, connects to the next gateway, and only then
 * closes the old channel: at every instant it has a usable one (G1, G15). Commands that were not
 * started yet are carried out, in order, on the new channel (G3), and none twice. Publishes that a
 * broken channel did not acknowledge are published again on the next: at least once, in order.
 *
 * <p>What can go wrong in a move leaves the old channel in use, and the device asks again after a
 * while with full jitter: no answer (a master is asked directly, several in turn), no place, an
 * error, a target that can't be reached or refuses the ticket, a subscription refused. If the new
 * channel breaks while the old one is still open, the old one serves again.
 *
 * <p>Commands are remembered while the process lives; a product whose commands must not be repeated
 * across a restart keeps their ids itself.
 *
 * <p>Safe for use by several threads; no method blocks, and a device has no thread of its own.
 * Stages are completed on I/O threads, which must not be held up.
 */
public final class DeviceClient {
  private final Device device;

  DeviceClient(Device device) {
    this.device = device;
  }

  /** Describes a device. */
  public static DeviceClientBuilder builder(DeviceRuntime runtime) {
    return new DeviceClientBuilder(runtime);
  }

  /**
   * Connects, and keeps connected until {@link #stop}.
   *
   * @return done once the first channel is usable; never fails, for the device goes on trying
   */
  public CompletionStage<Void> start() {
    return device.start();
  }

  /**
   * Publishes at QoS 1 to {@code devices/{id}/up/{stream}}. While there is no channel the message
   * is kept.
   *
   * @return the channel whose gateway acknowledged it; fails with {@link PublishRefusedException},
   *     {@link UplinkFullException} or {@link DeviceStoppedException}
   */
  public CompletionStage<ChannelId> publish(String stream, byte[] payload) {
    return device.publishUplink(stream, payload.clone());
  }

  /**
   * Starts no more commands, waits for the acknowledgements of what was published, and closes. A
   * command that is running is not waited for.
   *
   * @return done once nothing is open any more
   */
  public CompletionStage<Void> stop() {
    return device.stop();
  }

  /** Where the device is in its life; may have changed by the time it is looked at. */
  public State state() {
    return device.state();
  }
}
