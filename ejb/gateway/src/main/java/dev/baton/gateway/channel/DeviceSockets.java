package dev.baton.gateway.channel;

import dev.baton.socket.api.ChannelId;
import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.api.connection.ListenerCounters;
import dev.baton.socket.api.connection.OutboundPublish;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * This gateway's device port and the way to its devices. Thread-safe; no call blocks on the
 * network.
 */
public interface DeviceSockets {

  /** The name of the gateway's listener in the socket adapter. */
  String LISTENER = "devices";

  /** A message and the channel that it is for. */
  record Outgoing(ChannelId channel, OutboundPublish message) {}

  /**
   * Opens the device port, if it is closed.
   *
   * @throws dev.baton.socket.api.connection.PortUnavailableException if the address can't be bound
   */
  void open();

  /** Closes the device port to newcomers. */
  void close();

  /** Whether the device port accepts connections. */
  boolean isOpen();

  /** Queues messages; what becomes of each comes back as a channel event with the message's tag. */
  void send(List<Outgoing> messages);

  /** Ends a channel, with {@code finishExchanges} once nothing is in flight any more. */
  void disconnect(
      ChannelId channel,
      ReasonCode reason,
      @Nullable String serverReference,
      boolean finishExchanges);

  /** What the port has done since the process started. */
  ListenerCounters counters();
}
