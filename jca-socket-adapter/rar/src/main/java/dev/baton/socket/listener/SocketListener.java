package dev.baton.socket.listener;

import dev.baton.socket.api.ChannelEvent;
import dev.baton.socket.api.ChannelId;
import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.api.connection.ChannelInfo;
import dev.baton.socket.api.connection.ListenerCounters;
import dev.baton.socket.api.connection.OutboundPublish;
import dev.baton.socket.channel.DeviceChannel;
import dev.baton.socket.channel.ListenerScope;
import dev.baton.socket.delivery.Dispatcher;
import dev.baton.socket.delivery.Entry;
import dev.baton.socket.delivery.Mailbox;
import dev.baton.socket.delivery.Recipient;
import dev.baton.socket.session.ListenerSettings;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One listener: a device port, its channels, and the queue of what they deliver. Safe for use by
 * several threads.
 */
public final class SocketListener {

  private final ListenerScope scope;
  private final DevicePort port;
  private final Mailbox orphans;

  SocketListener(ListenerSettings settings, IoThreads threads, InstantSource clock) {
    Dispatcher dispatcher = new Dispatcher(settings.delivery());
    scope = new ListenerScope(settings, dispatcher, clock);
    port = new DevicePort(threads, scope);
    orphans = new Mailbox(dispatcher, new Nobody());
  }

  /** Nobody waits for the outcome of news about channels that do not exist. */
  private static final class Nobody implements Recipient {
    @Override
    public Executor executor() {
      return Runnable::run;
    }

    @Override
    public void settled(Entry entry) {}

    @Override
    public void allSettled() {}
  }

  /** Its settings. */
  public ListenerSettings settings() {
    return scope.settings();
  }

  /** Where work threads get their batches. */
  public Dispatcher dispatcher() {
    return scope.dispatcher();
  }

  /** Opens the device port; does nothing if it is open. */
  public void open() {
    port.open();
  }

  /** Closes the device port; channels live on. */
  public void close() {
    port.close();
  }

  /** Whether the device port accepts connections. */
  public boolean isOpen() {
    return port.isOpen();
  }

  /** Where it listens now, if it is open. */
  public Optional<InetSocketAddress> address() {
    return port.address();
  }

  /**
   * Queues a message for a channel; its fate comes as an event, also if there is no such channel.
   */
  public void send(ChannelId id, OutboundPublish message) {
    scope
        .channel(id)
        .ifPresentOrElse(channel -> channel.send(message), () -> settleUnknown(id, message));
  }

  private void settleUnknown(ChannelId id, OutboundPublish message) {
    if (!message.tag().isEmpty()) {
      orphans.add(
          new Entry.News(
              new ChannelEvent.Settled(
                  id,
                  "",
                  0,
                  message.tag(),
                  false,
                  "the channel does not exist",
                  scope.clock().instant())));
    }
  }

  /** Ends a channel; does nothing if it does not exist. */
  public void disconnect(
      ChannelId id, ReasonCode reason, @Nullable String serverReference, boolean finish) {
    scope.channel(id).ifPresent(channel -> channel.disconnect(reason, serverReference, finish));
  }

  /** Its open channels now. */
  public List<ChannelInfo> channels() {
    return scope.channelInfos();
  }

  /** Its counters. */
  public ListenerCounters counters() {
    return scope.traffic().counters();
  }

  /**
   * Closes the port and every channel, lets what they still tell be delivered, within the time
   * given.
   */
  public void shutDown(Duration atMost) {
    port.close();
    for (DeviceChannel channel : scope.channels()) {
      channel.disconnect(ReasonCode.SERVER_SHUTTING_DOWN, null, false);
    }
    await(() -> scope.channels().isEmpty() && dispatcher().isQuiet(), atMost);
    dispatcher().stop();
  }

  private static void await(BooleanSupplier condition, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() - deadline < 0) {
      LockSupport.parkNanos(5_000_000);
    }
  }
}
