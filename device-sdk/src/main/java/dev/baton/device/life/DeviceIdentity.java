package dev.baton.device.life;

import dev.baton.device.allocation.Masters;
import dev.baton.device.channel.ChannelId;
import dev.baton.device.channel.ChannelSpec;
import dev.baton.device.move.DeviceOptions;
import java.util.List;

/**
 * Who a device is, and whom it asks.
 *
 * @param id its user name and the second level of its topics
 * @param secret for the master gateways only: other gateways are shown a ticket
 */
public record DeviceIdentity(String id, String clientId, String secret, Masters masters) {

  public DeviceIdentity {
    if (id.isEmpty() || id.contains("/") || id.contains("+") || id.contains("#")) {
      throw new IllegalArgumentException("No device id: " + id);
    }
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "DeviceIdentity[" + id + "]";
  }

  String commands() {
    return "devices/" + id + "/commands";
  }

  String drain() {
    return "devices/" + id + "/drain";
  }

  String allocation() {
    return "devices/" + id + "/allocation";
  }

  String uplink(String stream) {
    return "devices/" + id + "/up/" + stream;
  }

  /** What every channel subscribes to. */
  List<String> filters() {
    return List.of(commands(), drain(), allocation());
  }

  /** Describes a channel of this device. */
  ChannelSpec spec(ChannelId channel, String password, List<String> topics, DeviceOptions options) {
    return new ChannelSpec(
        channel,
        clientId,
        id,
        password,
        topics,
        options.keepAlive(),
        options.openTimeout(),
        options.localHost());
  }
}
