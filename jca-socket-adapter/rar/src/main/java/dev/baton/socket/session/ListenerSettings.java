package dev.baton.socket.session;

import dev.baton.socket.delivery.DeliveryLimits;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * The settings of one listener, checked.
 *
 * @param name by which beans call the listener
 * @param address where it listens once it is opened
 * @param maxPacketBytes larger packets from devices are refused with 0x95
 * @param maxConnections more than these are refused with 0x89
 * @param connectTimeout how long a fresh connection may take for its CONNECT
 * @param maxInFlightPerChannel publishes of one channel that are not acknowledged yet; the Receive
 *     Maximum
 * @param maxInFlight the same over all channels
 * @param maxKeepAliveSeconds the longest keep alive that MQTT 5 clients may have; 0 for no limit
 * @param maxOutboundPerChannel messages to one channel that are not settled yet
 * @param topicAliasMaximum how many topic aliases a device may use
 */
public record ListenerSettings(
    String name,
    InetSocketAddress address,
    int maxPacketBytes,
    int maxConnections,
    Duration connectTimeout,
    int maxInFlightPerChannel,
    int maxInFlight,
    int maxKeepAliveSeconds,
    int maxOutboundPerChannel,
    int topicAliasMaximum,
    DeliveryLimits delivery) {

  /** Checks the ranges. */
  public ListenerSettings {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a listener needs a name");
    }
    within("maxPacketBytes", maxPacketBytes, 128, 268_435_455);
    within("maxConnections", maxConnections, 1, Integer.MAX_VALUE);
    within("maxInFlightPerChannel", maxInFlightPerChannel, 1, 65_535);
    within("maxInFlight", maxInFlight, 1, Integer.MAX_VALUE);
    within("maxKeepAliveSeconds", maxKeepAliveSeconds, 0, 65_535);
    within("maxOutboundPerChannel", maxOutboundPerChannel, 1, 65_535);
    within("topicAliasMaximum", topicAliasMaximum, 0, 65_535);
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(name + " must be " + least + " to " + most + ": " + value);
    }
  }
}
