package dev.baton.socket.channel;

import dev.baton.socket.api.connection.OutboundPublish;
import dev.baton.socket.api.topic.Subscription;
import dev.baton.socket.api.topic.TopicFilter;
import dev.baton.socket.codec.PacketWriter;
import dev.baton.socket.session.ConnectTerms;
import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Messages on their way to a device: those that wait for room in the device's Receive Maximum or in
 * the socket, and those whose exchange is not finished. Both together are bounded by the listener's
 * setting. Nothing is sent twice here: what a lost connection leaves open is settled as not
 * delivered, and is the sender's to send again.
 */
public final class OutboundExchanges {

  private static final int LARGEST_ID = 65_535;
  private static final int UNKNOWN_ID = 0x92;
  private static final int FAILURES = 0x80;

  private final DeviceChannel channel;
  private final ArrayDeque<Waiting> waiting = new ArrayDeque<>(4);
  private final Map<Integer, Exchange> inFlight = new LinkedHashMap<>();
  private int lastId;

  OutboundExchanges(DeviceChannel channel) {
    this.channel = channel;
  }

  private record Waiting(
      OutboundPublish message, int qos, List<Integer> identifiers, long sinceNanos) {

    /** Seconds left of its life: null for ever, 0 or less if it is over. */
    @Nullable Long secondsLeft() {
      Long life = message.messageExpirySeconds();
      return life == null
          ? null
          : life - TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - sinceNanos);
    }
  }

  private record Exchange(String tag, int qos) {}

  /** Sends a message now or when there is room. */
  void send(OutboundPublish message) {
    int qos = -1;
    List<Integer> identifiers = List.of();
    for (Subscription subscription : channel.peer().subscriptions()) {
      if (TopicFilter.matches(subscription.filter(), message.topic())) {
        qos = Math.max(qos, Math.min(subscription.qos(), message.qos()));
        if (subscription.identifier() > 0) {
          identifiers = with(identifiers, subscription.identifier());
        }
      }
    }
    if (qos < 0) {
      channel.news().settled(message.tag(), false, "not subscribed to " + message.topic());
    } else if (waiting.size() + inFlight.size() >= channel.settings().maxOutboundPerChannel()) {
      channel.news().settled(message.tag(), false, "too many messages wait for the device");
    } else {
      waiting.add(new Waiting(message, qos, identifiers, System.nanoTime()));
      pump();
    }
  }

  private static List<Integer> with(List<Integer> identifiers, int another) {
    List<Integer> all = new ArrayList<>(identifiers);
    all.add(another);
    return all;
  }

  /** Writes what there is room for. */
  void pump() {
    Waiting next = waiting.peek();
    while (next != null && hasRoomFor(next)) {
      waiting.remove();
      write(next);
      next = waiting.peek();
    }
  }

  private boolean hasRoomFor(Waiting next) {
    return channel.outlet().isWritable() && (next.qos == 0 || inFlight.size() < receiveMaximum());
  }

  private int receiveMaximum() {
    ConnectTerms terms = channel.peer().terms();
    return terms == null ? 1 : terms.receiveMaximum();
  }

  private long maxPacketBytes() {
    ConnectTerms terms = channel.peer().terms();
    return terms == null ? Long.MAX_VALUE : terms.maxPacketBytes();
  }

  private void write(Waiting next) {
    OutboundPublish message = next.message;
    Long left = next.secondsLeft();
    if (left != null && left <= 0) {
      channel.news().settled(message.tag(), false, "expired");
      return;
    }
    int packetId = next.qos == 0 ? 0 : freeId();
    ByteBuf out = channel.out();
    int start = out.writerIndex();
    PacketWriter.publish(
        out, channel.peer().level(), message, next.qos, packetId, next.identifiers, left);
    if (out.writerIndex() - start > maxPacketBytes()) {
      out.writerIndex(start);
      channel.news().settled(message.tag(), false, "larger than the device takes");
      return;
    }
    channel.scope().traffic().sent();
    if (next.qos == 0) {
      if (!message.tag().isEmpty()) {
        channel.outlet().tellOnceWritten(message.tag());
      }
    } else {
      inFlight.put(packetId, new Exchange(message.tag(), next.qos));
    }
  }

  /** INVARIANT: there is one, for the bound on exchanges is far below the number of identifiers. */
  private int freeId() {
    do {
      lastId = lastId % LARGEST_ID + 1;
    } while (inFlight.containsKey(lastId));
    return lastId;
  }

  /** PUBACK. */
  public void acknowledged(int packetId, int reason) {
    finish(packetId, 1, reason);
  }

  /** PUBREC. */
  public void received(int packetId, int reason) {
    Exchange exchange = inFlight.get(packetId);
    if (exchange == null || exchange.qos != 2) {
      PacketWriter.pubRel(channel.out(), channel.peer().level(), packetId, UNKNOWN_ID);
    } else if (reason >= FAILURES) {
      finish(packetId, 2, reason);
    } else {
      PacketWriter.pubRel(channel.out(), channel.peer().level(), packetId, 0);
    }
  }

  /** PUBCOMP. */
  public void completed(int packetId, int reason) {
    finish(packetId, 2, reason);
  }

  private void finish(int packetId, int qos, int reason) {
    Exchange exchange = inFlight.get(packetId);
    if (exchange == null || exchange.qos != qos) {
      return;
    }
    inFlight.remove(packetId);
    boolean delivered = reason < FAILURES;
    channel
        .news()
        .settled(exchange.tag, delivered, delivered ? "" : "reason code 0x%02X".formatted(reason));
    pump();
  }

  /** Nothing more is sent; exchanges that have begun may end. */
  void dropWaiting(String why) {
    waiting.forEach(each -> channel.news().settled(each.message.tag(), false, why));
    waiting.clear();
  }

  /** The connection is gone. */
  void dropAll(String why) {
    inFlight.values().forEach(exchange -> channel.news().settled(exchange.tag, false, why));
    inFlight.clear();
    dropWaiting(why);
  }

  /** Whether nothing is on its way. */
  boolean isQuiet() {
    return inFlight.isEmpty() && waiting.isEmpty();
  }
}
