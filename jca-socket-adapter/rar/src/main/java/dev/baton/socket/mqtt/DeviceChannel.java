package dev.baton.socket.mqtt;

import dev.baton.socket.api.ChannelEvent;
import dev.baton.socket.api.ChannelId;
import dev.baton.socket.api.ChannelInfo;
import dev.baton.socket.api.OutboundPublish;
import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.api.Subscription;
import dev.baton.socket.codec.Packet;
import dev.baton.socket.codec.PacketDecoder;
import dev.baton.socket.codec.PacketWriter;
import dev.baton.socket.codec.ReadGate;
import dev.baton.socket.delivery.Entry;
import dev.baton.socket.delivery.Mailbox;
import dev.baton.socket.delivery.Recipient;
import dev.baton.socket.log.SocketLog;
import dev.baton.socket.session.Identity;
import dev.baton.socket.session.InboundExchanges;
import dev.baton.socket.session.ListenerSettings;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One device-to-server connection, from accept to close: what phase it is in, what it may read,
 * what it has to write, and the way of each packet to its handler.
 *
 * <p>Everything runs on the channel's I/O thread, but for the methods that say otherwise. What
 * other threads may see is volatile.
 *
 * <p><b>Back-pressure.</b> Packets are decoded and answered at once, and publishes wait, counted,
 * in the {@link Mailbox}. So PINGREQ, acknowledgements and DISCONNECT overtake publishes that an
 * outage upstream holds up, and the device stays connected. Only when a channel has as many
 * publishes waiting as {@link dev.baton.socket.session.InFlight#share} allows does it stop reading
 * at all; bytes that must be read to be understood can't be skipped, and no queue may grow for
 * ever. An MQTT 5 device never gets there at QoS 1 and 2 while its listener is within its own
 * bound, because the same number is its Receive Maximum. While reading has stopped the keep alive
 * is not held against the device.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write shows as the channel's end
public final class DeviceChannel extends ChannelInboundHandlerAdapter
    implements ReadGate, Recipient {

  private static final long FINISH_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final int FIRST_BUFFER_BYTES = 128;

  /** A channel's life. It only moves downwards. */
  enum Phase {
    AWAITING_CONNECT,
    DECIDING,
    TAKING_OVER,
    OPEN,
    FINISHING,
    CLOSED
  }

  /** What ends a channel once its exchanges are finished. */
  private record Farewell(ReasonCode reason, @Nullable String serverReference) {}

  private final ListenerScope scope;
  private final LoopChannels loop;
  private final ChannelId id;
  private final Mailbox mailbox;
  private @Nullable PacketDecoder decoder;
  private @Nullable ChannelHandlerContext context;
  private volatile @Nullable Identity identity;
  private volatile List<Subscription> subscriptions = List.of();
  private volatile byte level;
  private volatile Phase phase = Phase.AWAITING_CONNECT;
  private @Nullable ByteBuf out;
  private boolean flushPlanned;
  private @Nullable List<String> tagsToSettle;
  private @Nullable OutboundExchanges outbound;
  private @Nullable Farewell farewell;
  private @Nullable Runnable onceGone;
  private boolean gone;
  private boolean pressed;
  private int outstanding;
  private long lastPacketNanos = System.nanoTime();
  private long deadlineNanos;
  private int keepAliveSeconds;

  /** Where {@link LoopChannels} has it. */
  int place;

  final InboundExchanges inbound = new InboundExchanges();
  @Nullable ConnectTerms terms;
  long sequence;

  DeviceChannel(ListenerScope scope, LoopChannels loop) {
    this.scope = scope;
    this.loop = loop;
    this.id = scope.nextId();
    this.mailbox = new Mailbox(scope.dispatcher(), this);
  }

  void use(PacketDecoder its) {
    decoder = its;
  }

  // Netty's side

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
    loop.add(this);
    scope.traffic().socketOpened();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext removed) {
    loop.remove(this);
    scope.traffic().socketClosed();
  }

  @Override
  public void channelRead(ChannelHandlerContext reading, Object packet) {
    if (phase == Phase.CLOSED) {
      return;
    }
    lastPacketNanos = System.nanoTime();
    if (phase == Phase.AWAITING_CONNECT) {
      first((Packet) packet);
    } else {
      handle((Packet) packet);
    }
  }

  private void first(Packet packet) {
    switch (packet) {
      case Packet.Connect connect -> ConnectHandler.handle(this, connect);
      case Packet.UnsupportedConnect unsupported -> ConnectHandler.handle(this, unsupported);
      case Packet.Malformed malformed -> fault(malformed.reason(), malformed.why());
      default -> fault(ReasonCode.PROTOCOL_ERROR, "the first packet is no CONNECT");
    }
  }

  private void handle(Packet packet) {
    switch (packet) {
      case Packet.Publish publish -> PublishHandler.handle(this, publish);
      case Packet.PubRel release -> PublishHandler.handle(this, release);
      case Packet.PubAck ack -> outbound().acknowledged(ack.packetId(), ack.reason());
      case Packet.PubRec received -> outbound().received(received.packetId(), received.reason());
      case Packet.PubComp complete -> outbound().completed(complete.packetId(), complete.reason());
      case Packet.Subscribe subscribe -> SubscribeHandler.handle(this, subscribe);
      case Packet.Unsubscribe unsubscribe -> SubscribeHandler.handle(this, unsubscribe);
      case Packet.PingRequest ping -> PacketWriter.pingResponse(out());
      case Packet.Disconnect disconnect -> DisconnectHandler.handle(this, disconnect);
      case Packet.Malformed malformed -> fault(malformed.reason(), malformed.why());
      case Packet.Connect second -> fault(ReasonCode.PROTOCOL_ERROR, "a second CONNECT");
      case Packet.UnsupportedConnect second -> fault(ReasonCode.PROTOCOL_ERROR, "a second CONNECT");
      case Packet.Auth auth ->
          fault(ReasonCode.PROTOCOL_ERROR, "AUTH without an authentication method");
    }
    finishIfQuiet();
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext reading) {
    flush();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext writing) {
    if (outbound != null && isWritable() && phase != Phase.CLOSED) {
      outbound.pump();
      flush();
    }
    adjustReading();
  }

  @Override
  public void channelInactive(ChannelHandlerContext inactive) {
    becomeClosed("the connection was lost", false, true);
    ByteBuf rest = out;
    out = null;
    if (rest != null) {
      rest.release();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext failed, Throwable cause) {
    if (cause instanceof IOException) {
      SocketLog.connectionLost(toString(), cause);
      context().close();
    } else {
      SocketLog.unexpected(toString(), cause);
      end(ReasonCode.UNSPECIFIED_ERROR, null, "internal error", false, true);
    }
  }

  // Reading

  @Override
  public boolean isOpen() {
    return switch (phase) {
      case AWAITING_CONNECT, CLOSED -> true;
      case DECIDING, TAKING_OVER -> false;
      case OPEN, FINISHING -> !pressed && isWritable();
    };
  }

  /** Lets the socket be read exactly while packets may be taken. */
  void adjustReading() {
    boolean open = isOpen();
    if (open != context().channel().config().isAutoRead()) {
      context().channel().config().setAutoRead(open);
      if (open) {
        lastPacketNanos = System.nanoTime();
        executor().execute(this::resume);
      }
    }
  }

  private void resume() {
    PacketDecoder its = decoder;
    ChannelHandlerContext position = its == null ? null : context().pipeline().context(its);
    if (its == null || position == null || !isOpen()) {
      return;
    }
    try {
      its.resume(position);
    } catch (Exception failed) {
      exceptionCaught(context(), failed);
    }
    flush();
  }

  /** Something that counts against the channel's bound goes to the listener. */
  void deliver(Entry entry) {
    outstanding++;
    scope.inFlight().add();
    mailbox.add(entry);
    if (!pressed && outstanding >= scope.inFlight().share()) {
      pressed = true;
      adjustReading();
    }
  }

  private void delivered() {
    outstanding--;
    scope.inFlight().remove();
    if (pressed && outstanding <= scope.inFlight().share() / 2) {
      pressed = false;
      adjustReading();
    }
  }

  // Outcomes, told by delivery

  @Override
  public Executor executor() {
    return context().executor();
  }

  @Override
  public void settled(Entry entry) {
    switch (entry) {
      case Entry.Attempt attempt ->
          ConnectHandler.decided(this, attempt.request(), attempt.admission());
      case Entry.Change change -> {
        delivered();
        SubscribeHandler.settled(this, change);
      }
      case Entry.Publication publication -> {
        if (!isWill(publication)) {
          delivered();
          PublishHandler.settled(this, publication);
        }
      }
      case Entry.News news -> {
        if (news.event() instanceof ChannelEvent.Closed) {
          lastEventDelivered();
        }
      }
    }
    finishIfQuiet();
  }

  private static boolean isWill(Entry.Publication publication) {
    return publication.message() != null && publication.message().will();
  }

  @Override
  public void allSettled() {
    flush();
  }

  void add(Entry entry) {
    mailbox.add(entry);
  }

  // Writing

  /** Where packets are written to; they leave with the next {@link #flush}. */
  ByteBuf out() {
    if (out == null) {
      out = context().alloc().ioBuffer(FIRST_BUFFER_BYTES);
    }
    return out;
  }

  /** Sends what has been written, as one buffer. */
  void flush() {
    ByteBuf ready = out;
    if (ready == null) {
      return;
    }
    out = null;
    List<String> tags = tagsToSettle;
    if (tags == null) {
      context().writeAndFlush(ready, context().voidPromise());
    } else {
      tagsToSettle = null;
      context()
          .writeAndFlush(ready)
          .addListener(written -> settleWritten(tags, written.isSuccess()));
    }
  }

  /** Flushes after the tasks that wait already, so that many messages leave together. */
  private void flushSoon() {
    if (!flushPlanned) {
      flushPlanned = true;
      executor()
          .execute(
              () -> {
                flushPlanned = false;
                flush();
              });
    }
  }

  boolean isWritable() {
    return context().channel().isWritable();
  }

  void settleOnceWritten(String tag) {
    if (!tag.isEmpty()) {
      if (tagsToSettle == null) {
        tagsToSettle = new ArrayList<>(2);
      }
      tagsToSettle.add(tag);
    }
  }

  private void settleWritten(List<String> tags, boolean written) {
    tags.forEach(tag -> settle(tag, written, written ? "" : "the connection was lost"));
  }

  /** Tells the sender of a message its fate. */
  void settle(String tag, boolean delivered, String detail) {
    Identity its = identity;
    if (!tag.isEmpty() && its != null) {
      add(
          new Entry.News(
              new ChannelEvent.Settled(
                  id, its.device(), its.epoch(), tag, delivered, detail, scope.clock().instant())));
    }
  }

  // Beans' side: any thread

  /** Sends a message. Callable from any thread. */
  public void send(OutboundPublish message) {
    executor().execute(() -> sendNow(message));
  }

  private void sendNow(OutboundPublish message) {
    if (phase == Phase.OPEN) {
      outbound().send(message);
      flushSoon();
    } else {
      settle(message.tag(), false, "the channel is closing");
    }
  }

  /** Ends the channel, now or once nothing is in flight. Callable from any thread. */
  public void disconnect(ReasonCode reason, @Nullable String serverReference, boolean finish) {
    executor()
        .execute(
            () -> {
              if (finish && phase == Phase.OPEN) {
                phase = Phase.FINISHING;
                deadlineNanos = System.nanoTime() + FINISH_NANOS;
                farewell = new Farewell(reason, serverReference);
                if (outbound != null) {
                  outbound.dropWaiting("the channel is closing");
                }
                finishIfQuiet();
              } else {
                end(reason, serverReference, "disconnected: " + reason, true, false);
              }
            });
  }

  /** The channel now, if it is open. Callable from any thread. */
  public Optional<ChannelInfo> info() {
    Identity its = identity;
    return its == null
        ? Optional.empty()
        : Optional.of(
            new ChannelInfo(
                id,
                its.device(),
                its.clientId(),
                its.epoch(),
                level,
                subscriptions,
                its.openedAt()));
  }

  // Ending

  private void finishIfQuiet() {
    Farewell last = farewell;
    if (phase != Phase.FINISHING || last == null) {
      return;
    }
    boolean quiet =
        outstanding == 0 && inbound.isQuiet() && (outbound == null || outbound.isQuiet());
    if (quiet) {
      end(last.reason(), last.serverReference(), "disconnected: " + last.reason(), true, false);
    }
  }

  /** The device broke a rule: MQTT 5 clients are told which, older ones are closed. */
  void fault(ReasonCode reason, String why) {
    Identity its = identity;
    String who = its == null ? String.valueOf(remoteAddress()) : its.device();
    SocketLog.deviceFault(toString(), who, why + " (" + reason + ")");
    end(reason, null, why, false, true);
  }

  /** Ends the channel from our side. */
  void end(
      ReasonCode reason,
      @Nullable String serverReference,
      String why,
      boolean graceful,
      boolean willIsDue) {
    if (phase == Phase.CLOSED) {
      return;
    }
    boolean open = phase == Phase.OPEN || phase == Phase.FINISHING;
    if (open && level == 5) {
      ConnectTerms its = terms;
      boolean words = its != null && its.problemInformation() && its.maxPacketBytes() > 1024;
      PacketWriter.disconnect(out(), reason, words ? why : null, serverReference);
    }
    becomeClosed(why, graceful, willIsDue);
    closeGently();
  }

  /**
   * Writes what is left and says FIN, then takes in and drops what still comes. Closing at once
   * would answer the device's last packets with a reset, and a reset can destroy our last words on
   * the device's side. The sweep closes for good.
   */
  void closeGently() {
    PacketDecoder its = decoder;
    if (its != null) {
      its.stopListening();
    }
    deadlineNanos = System.nanoTime() + LINGER_NANOS;
    ByteBuf last = out == null ? Unpooled.EMPTY_BUFFER : out;
    out = null;
    ChannelFuture written = context().writeAndFlush(last);
    if (context().channel() instanceof DuplexChannel duplex) {
      written.addListener(done -> duplex.shutdownOutput());
    } else {
      written.addListener(done -> context().close());
    }
    adjustReading();
  }

  /** From here on the channel takes nothing in and has one more event to tell. */
  void becomeClosed(String why, boolean graceful, boolean willIsDue) {
    Phase before = phase;
    if (before == Phase.CLOSED) {
      return;
    }
    phase = Phase.CLOSED;
    scope.closed(this);
    if (outbound != null) {
      outbound.dropAll("the channel was closed: " + why);
    }
    List<String> tags = tagsToSettle;
    if (tags != null) {
      tagsToSettle = null;
      settleWritten(tags, false);
    }
    Identity its = identity;
    if (its != null) {
      if (before != Phase.TAKING_OVER) {
        scope.traffic().closed();
      }
      add(new Entry.News(closedEvent(its, why, graceful)));
      if (willIsDue && before != Phase.TAKING_OVER) {
        Wills.publish(this, its);
      }
    }
    mailbox.close();
  }

  ChannelEvent.Closed closedEvent(Identity its, String why, boolean graceful) {
    return new ChannelEvent.Closed(
        id, its.device(), its.clientId(), its.epoch(), why, graceful, scope.clock().instant());
  }

  /** The next owner of the session opens only now, so that events stay in order. */
  private void lastEventDelivered() {
    gone = true;
    Identity its = identity;
    ConnectTerms asked = terms;
    if (its == null || waitsForOlder()) {
      return;
    }
    if (asked != null && asked.wasOpened()) {
      scope
          .kept()
          .keep(
              its.session(),
              inbound.received(),
              subscriptions.size(),
              asked.sessionExpirySeconds());
    }
    scope.release(its.session(), this);
    Runnable successor = onceGone;
    if (successor != null) {
      onceGone = null;
      successor.run();
    }
  }

  private boolean waitsForOlder() {
    ConnectTerms asked = terms;
    return asked != null && asked.waitsForOlder();
  }

  /** The older channel of the session, which this one takes over, is gone. */
  void olderIsGone() {
    ConnectTerms asked = terms;
    if (asked == null) {
      return;
    }
    asked.olderIsGone();
    if (phase == Phase.TAKING_OVER) {
      ConnectHandler.open(this);
    } else if (gone) {
      lastEventDelivered();
    }
  }

  /** A newer channel of the same session has come. Callable from any thread. */
  void takeOver(Runnable successor) {
    executor()
        .execute(
            () -> {
              if (gone && !waitsForOlder()) {
                successor.run();
                return;
              }
              onceGone = successor;
              end(ReasonCode.SESSION_TAKEN_OVER, null, "the session was taken over", true, true);
            });
  }

  /** Called twice a second. */
  void checkTime(long now) {
    switch (phase) {
      case AWAITING_CONNECT -> {
        if (now - lastPacketNanos > settings().connectTimeout().toNanos()) {
          becomeClosed("no CONNECT in time", false, false);
          context().close();
        }
      }
      case DECIDING, TAKING_OVER -> {}
      case OPEN -> checkKeepAlive(now);
      case FINISHING -> {
        Farewell last = farewell;
        if (last != null && now - deadlineNanos > 0) {
          end(last.reason(), last.serverReference(), "disconnected: time is up", true, false);
        } else {
          checkKeepAlive(now);
        }
      }
      case CLOSED -> {
        if (now - deadlineNanos > 0) {
          context().close();
        }
      }
    }
  }

  private void checkKeepAlive(long now) {
    boolean silent =
        keepAliveSeconds > 0
            && isOpen()
            && now - lastPacketNanos > TimeUnit.SECONDS.toNanos(keepAliveSeconds) * 3 / 2;
    if (silent) {
      end(ReasonCode.KEEP_ALIVE_TIMEOUT, null, "keep alive timeout", false, true);
    }
  }

  // State

  void move(Phase next) {
    phase = next;
  }

  Phase phase() {
    return phase;
  }

  void admit(Identity its) {
    identity = its;
  }

  @Nullable Identity identity() {
    return identity;
  }

  /** Any thread. */
  long epoch() {
    Identity its = identity;
    return its == null ? 0 : its.epoch();
  }

  /** Any thread. */
  List<Subscription> subscriptions() {
    return subscriptions;
  }

  /** Any thread, but never two at once: delivery takes the changes of a channel one by one. */
  void subscribe(List<Subscription> now) {
    subscriptions = now;
  }

  void speak(int protocolLevel, int keepAlive) {
    level = (byte) protocolLevel;
    keepAliveSeconds = keepAlive;
  }

  int level() {
    return level;
  }

  /** Any thread. */
  public ChannelId id() {
    return id;
  }

  ListenerScope scope() {
    return scope;
  }

  ListenerSettings settings() {
    return scope.settings();
  }

  int clientReceiveMaximum() {
    return terms == null ? 1 : terms.receiveMaximum();
  }

  long clientMaxPacketBytes() {
    return terms == null ? Long.MAX_VALUE : terms.maxPacketBytes();
  }

  private OutboundExchanges outbound() {
    if (outbound == null) {
      outbound = new OutboundExchanges(this);
    }
    return outbound;
  }

  Object remoteAddress() {
    return context().channel().remoteAddress();
  }

  ChannelHandlerContext context() {
    ChannelHandlerContext its = context;
    if (its == null) {
      throw new IllegalStateException("the channel is not registered yet");
    }
    return its;
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
