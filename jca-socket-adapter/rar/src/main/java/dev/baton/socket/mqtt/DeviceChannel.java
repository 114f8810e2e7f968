package dev.baton.socket.mqtt;

import dev.baton.socket.api.ChannelEvent;
import dev.baton.socket.api.ChannelId;
import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.api.connection.ChannelInfo;
import dev.baton.socket.api.connection.OutboundPublish;
import dev.baton.socket.api.topic.Subscription;
import dev.baton.socket.codec.PacketDecoder;
import dev.baton.socket.codec.PacketWriter;
import dev.baton.socket.codec.ReadGate;
import dev.baton.socket.delivery.Entry;
import dev.baton.socket.delivery.Mailbox;
import dev.baton.socket.delivery.Recipient;
import dev.baton.socket.io.Intake;
import dev.baton.socket.io.LoopChannels;
import dev.baton.socket.io.Outlet;
import dev.baton.socket.log.SocketLog;
import dev.baton.socket.session.ConnectTerms;
import dev.baton.socket.session.Identity;
import dev.baton.socket.session.InboundExchanges;
import dev.baton.socket.session.ListenerSettings;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.util.List;
import java.util.Objects;
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
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write shows as the channel's end
public final class DeviceChannel extends LoopChannels.Member
    implements ReadGate, Recipient, Outlet.Writer {

  private static final long FINISH_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(2);

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
  private final Succession succession = new Succession(this);
  private @Nullable ChannelHandlerContext context;
  private @Nullable Outlet outlet;
  private @Nullable Intake intake;
  private volatile @Nullable Identity identity;
  private volatile List<Subscription> subscriptions = List.of();
  private volatile byte level;
  private volatile Phase phase = Phase.AWAITING_CONNECT;
  private @Nullable OutboundExchanges outbound;
  private @Nullable Farewell farewell;
  private long lastPacketNanos = System.nanoTime();
  private long deadlineNanos;
  private int keepAliveSeconds;

  final InboundExchanges inbound = new InboundExchanges();
  @Nullable ConnectTerms terms;
  long sequence;

  DeviceChannel(ListenerScope scope, LoopChannels loop) {
    this.scope = scope;
    this.loop = loop;
    this.id = scope.nextId();
    this.mailbox = new Mailbox(scope.dispatcher(), this);
  }

  // Told by the Netty handler

  void registered(ChannelHandlerContext its, PacketDecoder decoder) {
    context = its;
    outlet = new Outlet(its, this);
    intake = new Intake(its, decoder, scope.inFlight());
    loop.add(this);
    scope.traffic().socketOpened();
  }

  void unregistered() {
    loop.remove(this);
    scope.traffic().socketClosed();
  }

  /** A packet has come: the device lives. */
  void heard() {
    lastPacketNanos = System.nanoTime();
  }

  void writabilityChanged() {
    if (outbound != null && isWritable() && phase != Phase.CLOSED) {
      outbound.pump();
      flush();
    }
    adjustReading();
  }

  void connectionLost() {
    becomeClosed("the connection was lost", false, true);
    outlet().discard();
  }

  // Reading

  @Override
  public boolean isOpen() {
    return switch (phase) {
      case AWAITING_CONNECT, CLOSED -> true;
      case DECIDING, TAKING_OVER -> false;
      case OPEN, FINISHING -> !intake().isPressed() && isWritable();
    };
  }

  /** Lets the socket be read exactly while packets may be taken. */
  void adjustReading() {
    if (intake().read(isOpen())) {
      lastPacketNanos = System.nanoTime();
      executor().execute(this::resume);
    }
  }

  private void resume() {
    if (isOpen()) {
      intake().resume();
      flush();
    }
  }

  /** Something that counts against the channel's bound goes to the listener. */
  void deliver(Entry entry) {
    intake().begun();
    mailbox.add(entry);
    adjustReading();
  }

  private void delivered() {
    intake().ended();
    adjustReading();
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
          succession.lastEventTold();
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
    return outlet().buffer();
  }

  void flush() {
    outlet().flush();
  }

  boolean isWritable() {
    return outlet().isWritable();
  }

  void settleOnceWritten(String tag) {
    if (!tag.isEmpty()) {
      outlet().tellOnceWritten(tag);
    }
  }

  @Override
  public void written(String tag, boolean successfully) {
    settle(tag, successfully, successfully ? "" : "the connection was lost");
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
      outlet().flushSoon();
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

  /** Says the farewell that is due once nothing is in flight. */
  void finishIfQuiet() {
    Farewell last = farewell;
    if (phase != Phase.FINISHING || last == null) {
      return;
    }
    boolean quiet =
        intake().isQuiet() && inbound.isQuiet() && (outbound == null || outbound.isQuiet());
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
    intake().stopListening();
    deadlineNanos = System.nanoTime() + LINGER_NANOS;
    outlet().finish();
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
    outlet().giveUpTags();
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

  /** A newer channel of the same session has come. Callable from any thread. */
  void takenOver(Runnable successor) {
    executor()
        .execute(
            () -> {
              if (!succession.isOver(successor)) {
                end(ReasonCode.SESSION_TAKEN_OVER, null, "the session was taken over", true, true);
              }
            });
  }

  @Override
  protected void checkTime(long now) {
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

  OutboundExchanges outbound() {
    if (outbound == null) {
      outbound = new OutboundExchanges(this);
    }
    return outbound;
  }

  Succession succession() {
    return succession;
  }

  Object remoteAddress() {
    return context().channel().remoteAddress();
  }

  private Outlet outlet() {
    return registered(outlet);
  }

  private Intake intake() {
    return registered(intake);
  }

  ChannelHandlerContext context() {
    return registered(context);
  }

  /** INVARIANT: Netty registers a handler before it tells it anything. */
  private static <T> T registered(@Nullable T part) {
    return Objects.requireNonNull(part, "the channel is not registered yet");
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
