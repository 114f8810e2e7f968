package dev.baton.socket.api.connection;

import dev.baton.socket.api.ChannelEvent;
import dev.baton.socket.api.ChannelId;
import dev.baton.socket.api.ReasonCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bean's way to the device sockets of this server process. Cheap to get, to be closed after use;
 * not safe for use by several threads. No call blocks on the network.
 */
public interface DeviceConnection extends AutoCloseable {

  /**
   * Opens the listener's device port. Does nothing if it is open.
   *
   * @throws PortUnavailableException if the address can't be bound
   */
  void open(String listener);

  /**
   * Closes the listener's device port to newcomers; channels live on. Does nothing if it is closed.
   */
  void close(String listener);

  /** Whether the listener's device port accepts connections. */
  boolean isOpen(String listener);

  /**
   * Queues a message for a channel. Its fate comes as {@link ChannelEvent.Settled}, also if the
   * channel does not exist any more or is not subscribed to the topic. Bounded: beyond the
   * channel's bound the message settles as not delivered.
   */
  void send(ChannelId channel, OutboundPublish message);

  /**
   * Ends a channel. With {@code finishExchanges} this waits, up to ten seconds, until the exchanges
   * in flight both ways are finished and what came before is acknowledged, taking in nothing new.
   * MQTT 5 clients get a DISCONNECT with the reason; the will is not published.
   */
  void disconnect(
      ChannelId channel,
      ReasonCode reason,
      @Nullable String serverReference,
      boolean finishExchanges);

  /** The channels of a listener at this moment. */
  List<ChannelInfo> channels(String listener);

  /** Counters of a listener since the process started. */
  ListenerCounters counters(String listener);

  @Override
  void close();
}
