package dev.baton.socket.mqtt;

import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.api.SubscriptionChange;
import dev.baton.socket.api.topic.Subscription;
import dev.baton.socket.api.topic.TopicFilter;
import dev.baton.socket.channel.DeviceChannel;
import dev.baton.socket.channel.Phase;
import dev.baton.socket.codec.Packet;
import dev.baton.socket.codec.PacketWriter;
import dev.baton.socket.delivery.Entry.Change;
import dev.baton.socket.session.ConnectTerms;
import dev.baton.socket.session.Identity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * SUBSCRIBE and UNSUBSCRIBE (3.8, 3.10). The listener stores a change before it is in force and the
 * device is told. Stateless; runs on the channel's I/O thread, but for what a {@link Change} works
 * out.
 */
final class SubscribeHandler {

  private static final int FAILURE = 0x80;
  private static final int NOTHING_TO_UNSUBSCRIBE = 0x11;
  private static final int MOST_SUBSCRIPTIONS = 200;
  private static final String SHARED = "$share/";

  private SubscribeHandler() {}

  /** What is sent once the change has been stored. */
  private record Answer(
      boolean subscribed, int packetId, int[] codes, UnaryOperator<List<Subscription>> change) {}

  static void handle(DeviceChannel channel, Packet.Subscribe subscribe) {
    Identity identity = channel.peer().identity();
    if (channel.phase() != Phase.OPEN || identity == null) {
      return;
    }
    List<Packet.Filter> filters = subscribe.filters();
    int[] codes = new int[filters.size()];
    List<Subscription> granted = new ArrayList<>(filters.size());
    for (int at = 0; at < codes.length; at++) {
      Packet.Filter filter = filters.get(at);
      codes[at] = judge(channel, identity, filter);
      if (codes[at] < FAILURE) {
        granted.add(
            new Subscription(
                filter.filter(),
                filter.qos(),
                filter.noLocal(),
                filter.retainAsPublished(),
                filter.retainHandling(),
                subscribe.properties().subscriptionIdentifier()));
      }
    }
    if (granted.isEmpty()) {
      PacketWriter.subAck(channel.out(), channel.peer().level(), subscribe.packetId(), codes);
    } else {
      change(
          channel,
          identity,
          new Answer(true, subscribe.packetId(), codes, now -> with(now, granted)));
    }
  }

  /** The QoS granted, or the reason code of a refusal; MQTT 3.1.1 has one code for all of those. */
  private static int judge(DeviceChannel channel, Identity identity, Packet.Filter filter) {
    ReasonCode objection = null;
    boolean five = channel.peer().level() == 5;
    if (!TopicFilter.isValid(filter.filter())) {
      objection = ReasonCode.TOPIC_FILTER_INVALID;
    } else if (five && filter.filter().startsWith(SHARED)) {
      objection = ReasonCode.SHARED_SUBSCRIPTIONS_NOT_SUPPORTED;
    } else if (!identity.topics().maySubscribe(filter.filter())) {
      objection = ReasonCode.NOT_AUTHORIZED;
    } else if (channel.peer().subscriptions().size() >= MOST_SUBSCRIPTIONS) {
      objection = ReasonCode.QUOTA_EXCEEDED;
    }
    if (objection == null) {
      return filter.qos();
    }
    return five ? objection.code() : FAILURE;
  }

  /** A subscription to the same filter is replaced (3.8.4). */
  private static List<Subscription> with(List<Subscription> now, List<Subscription> granted) {
    List<Subscription> after = new ArrayList<>(now);
    for (Subscription subscription : granted) {
      after.removeIf(existing -> existing.filter().equals(subscription.filter()));
      after.add(subscription);
    }
    return List.copyOf(after);
  }

  static void handle(DeviceChannel channel, Packet.Unsubscribe unsubscribe) {
    Identity identity = channel.peer().identity();
    if (channel.phase() != Phase.OPEN || identity == null) {
      return;
    }
    int[] codes = new int[unsubscribe.filters().size()];
    change(
        channel,
        identity,
        new Answer(
            false,
            unsubscribe.packetId(),
            codes,
            now -> without(now, unsubscribe.filters(), codes)));
  }

  private static List<Subscription> without(
      List<Subscription> now, List<String> filters, int[] codes) {
    List<Subscription> after = new ArrayList<>(now);
    for (int at = 0; at < codes.length; at++) {
      String filter = filters.get(at);
      boolean existed = after.removeIf(existing -> existing.filter().equals(filter));
      codes[at] = existed ? 0 : NOTHING_TO_UNSUBSCRIBE;
    }
    return List.copyOf(after);
  }

  /** The session's expiry has changed with its end: whoever stores it must know. */
  static void expiryChanged(DeviceChannel channel, Identity identity) {
    change(channel, identity, new Answer(true, 0, new int[0], now -> now));
  }

  private static void change(DeviceChannel channel, Identity identity, Answer answer) {
    ConnectTerms terms = channel.peer().terms();
    long expiry = terms == null ? 0 : terms.sessionExpirySeconds();
    channel
        .reading()
        .deliver(
            new Change(
                () ->
                    new SubscriptionChange(
                        channel.id(),
                        identity.device(),
                        identity.clientId(),
                        identity.epoch(),
                        expiry,
                        answer.change.apply(channel.peer().subscriptions())),
                channel.peer()::subscribe,
                answer));
  }

  /** The listener has taken the change or not: tell the device. */
  static void settled(DeviceChannel channel, Change change) {
    Answer answer = (Answer) change.packet();
    if (answer.packetId == 0 || channel.phase() == Phase.CLOSED) {
      return;
    }
    if (!change.done()) {
      fail(channel, answer);
    }
    if (answer.subscribed) {
      PacketWriter.subAck(channel.out(), channel.peer().level(), answer.packetId, answer.codes);
    } else {
      PacketWriter.unsubAck(channel.out(), channel.peer().level(), answer.packetId, answer.codes);
    }
  }

  /**
   * Nothing is granted. An UNSUBACK of MQTT 3.1.1 can't say so: there the unsubscription is in
   * force for the rest of this connection, which is all that the device can see of it.
   */
  private static void fail(DeviceChannel channel, Answer answer) {
    if (!answer.subscribed && channel.peer().level() < 5) {
      channel.peer().subscribe(answer.change.apply(channel.peer().subscriptions()));
    } else {
      Arrays.setAll(answer.codes, at -> Math.max(answer.codes[at], FAILURE));
    }
  }
}
