package dev.baton.device.channel;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to open a channel.
 *
 * @param userName the device's id
 * @param password its secret at a master gateway, a ticket at any other
 * @param filters subscribed at QoS 1; the channel is usable once they are in force
 * @param openTimeout for connection, CONNACK and SUBACK together
 * @param localHost the address to connect from, or null for the system's choice
 */
public record ChannelSpec(
    ChannelId id,
    String clientId,
    String userName,
    String password,
    List<String> filters,
    Duration keepAlive,
    Duration openTimeout,
    @Nullable String localHost) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "ChannelSpec[" + id + ", " + clientId + "]";
  }
}
