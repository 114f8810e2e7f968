package dev.baton.socket.channel;

import dev.baton.socket.api.ChannelId;
import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.api.connection.ChannelInfo;
import dev.baton.socket.api.connection.OutboundPublish;
import dev.baton.socket.delivery.Entry;
import dev.baton.socket.delivery.Mailbox;
import dev.baton.socket.delivery.Recipient;
import dev.baton.socket.io.LoopChannels;
import dev.baton.socket.io.Outlet;
import dev.baton.socket.session.Identity;
import dev.baton.socket.session.InboundExchanges;
import dev.baton.socket.session.ListenerSettings;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.net.SocketAddress;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One device-to-server connection, from accept to close: what phase it is in, what beans may do
 * with it, and the parts that know its device, read, write, tell and end it.
 *
 * <p>Everything runs on the channel's I/O thread, but for the methods that say otherwise. What
 * other threads may see is volatile.
 */
public final class DeviceChannel {

  private final ListenerScope scope;
  private final LoopChannels loop;
  private final Channel socket;
  private final ChannelId id;
  private final Mailbox mailbox;
  private final Outlet outlet;
  private final Reading reading;
  private final ChannelNews news;
  private final Ending ending;
  private final Deadlines deadlines;
  private final Succession succession;
  private final Peer peer = new Peer();
  private final InboundExchanges inbound = new InboundExchanges();
  private @Nullable OutboundExchanges outbound;
  private volatile Phase phase = Phase.AWAITING_CONNECT;

  /**
   * A channel that awaits its CONNECT.
   *
   * @param recipient makes what learns the outcome of all that the channel delivers
   */
  public DeviceChannel(
      ListenerScope scope,
      LoopChannels loop,
      Channel socket,
      Function<DeviceChannel, Recipient> recipient) {
    this.scope = scope;
    this.loop = loop;
    this.socket = socket;
    this.id = scope.nextId();
    this.mailbox = new Mailbox(scope.dispatcher(), recipient.apply(this));
    this.news = new ChannelNews(this);
    this.outlet = new Outlet(socket, news);
    this.deadlines = new Deadlines(this);
    this.reading = new Reading(this);
    this.ending = new Ending(this);
    this.succession = new Succession(this);
  }

  // Told by the Netty handler

  public void registered() {
    loop.add(deadlines);
    scope.traffic().socketOpened();
  }

  public void unregistered() {
    loop.remove(deadlines);
    scope.traffic().socketClosed();
  }

  public void writabilityChanged() {
    if (outbound != null && outlet.isWritable() && phase != Phase.CLOSED) {
      outbound.pump();
      outlet.flush();
    }
    reading.adjust();
  }

  // Beans' side: any thread

  /** Sends a message. Callable from any thread. */
  public void send(OutboundPublish message) {
    executor().execute(() -> sendNow(message));
  }

  private void sendNow(OutboundPublish message) {
    if (phase == Phase.OPEN) {
      outbound().send(message);
      outlet.flushSoon();
    } else {
      news.settled(message.tag(), false, "the channel is closing");
    }
  }

  /** Ends the channel, now or once nothing is in flight. Callable from any thread. */
  public void disconnect(ReasonCode reason, @Nullable String serverReference, boolean finish) {
    executor().execute(() -> ending.disconnect(reason, serverReference, finish));
  }

  /** The channel now, if it is open. Callable from any thread. */
  public Optional<ChannelInfo> info() {
    Identity its = peer.identity();
    return its == null
        ? Optional.empty()
        : Optional.of(
            new ChannelInfo(
                id,
                its.device(),
                its.clientId(),
                its.epoch(),
                peer.level(),
                peer.subscriptions(),
                its.openedAt()));
  }

  /** Any thread. */
  public ChannelId id() {
    return id;
  }

  /** The channel's I/O thread. Any thread may ask. */
  public EventLoop executor() {
    return socket.eventLoop();
  }

  // State

  public void move(Phase next) {
    phase = next;
  }

  public Phase phase() {
    return phase;
  }

  // Parts

  /** Any thread. */
  public Peer peer() {
    return peer;
  }

  public ListenerScope scope() {
    return scope;
  }

  public ListenerSettings settings() {
    return scope.settings();
  }

  public SocketAddress remoteAddress() {
    return socket.remoteAddress();
  }

  Channel socket() {
    return socket;
  }

  Mailbox mailbox() {
    return mailbox;
  }

  /** Brings the listener what does not count against the channel's bound. */
  public void add(Entry entry) {
    mailbox.add(entry);
  }

  public Outlet outlet() {
    return outlet;
  }

  /** Where packets are written to; they leave with the outlet's next flush. */
  public ByteBuf out() {
    return outlet.buffer();
  }

  public Reading reading() {
    return reading;
  }

  public ChannelNews news() {
    return news;
  }

  public Ending ending() {
    return ending;
  }

  public Deadlines deadlines() {
    return deadlines;
  }

  public Succession succession() {
    return succession;
  }

  public InboundExchanges inbound() {
    return inbound;
  }

  public OutboundExchanges outbound() {
    if (outbound == null) {
      outbound = new OutboundExchanges(this);
    }
    return outbound;
  }

  /** Null while nothing has been sent to the device: most channels have nothing to end there. */
  @Nullable OutboundExchanges outboundIfAny() {
    return outbound;
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
