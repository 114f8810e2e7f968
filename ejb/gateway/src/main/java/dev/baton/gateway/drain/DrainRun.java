package dev.baton.gateway.drain;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.order.Order;
import dev.baton.contracts.report.ReportEntry;
import dev.baton.contracts.request.AllocationAnswer;
import dev.baton.gateway.channel.Channel;
import dev.baton.gateway.channel.ChannelRegistry;
import dev.baton.gateway.channel.DeviceSockets;
import dev.baton.gateway.report.Reports;
import dev.baton.socket.api.ChannelEvent;
import dev.baton.socket.api.ChannelId;
import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.api.connection.OutboundPublish;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Moves all devices away from this gateway, at the order's rate. Devices with the library are told,
 * and told again past their deadline; for the others an address is asked for, and then their
 * exchanges in flight are finished and their channel ends with that address. One that can't get a
 * place stays.
 *
 * <p>{@link #tick} is called by one thread at a time; news from elsewhere waits for it in a queue.
 */
final class DrainRun {

  /** Begins the tag of every drain order's message. */
  static final String TAG = "drain";

  private static final Duration PROGRESS_EVERY = Duration.ofMillis(500);
  private static final Duration NOT_SUBSCRIBED_YET = Duration.ofSeconds(1);
  private static final Duration NO_ANSWER = Duration.ofSeconds(5);

  private final Order.Drain order;
  private final ChannelRegistry channels;
  private final DeviceSockets sockets;
  private final Referrals referrals;
  private final Reports reports;
  private final Pace pace;

  private final Map<ChannelId, Departure> departures = new LinkedHashMap<>();
  private final Queue<News> news = new ConcurrentLinkedQueue<>();
  private int ordered;
  private int gone;
  private @Nullable Instant lastProgress;

  private sealed interface News {
    record NotTold(ChannelId channel) implements News {}

    record Answered(Channel channel, @Nullable AllocationAnswer answer) implements News {}
  }

  DrainRun(
      Order.Drain order,
      ChannelRegistry channels,
      DeviceSockets sockets,
      Referrals referrals,
      Reports reports,
      Instant now) {
    this.order = order;
    this.channels = channels;
    this.sockets = sockets;
    this.referrals = referrals;
    this.reports = reports;
    this.pace = new Pace(order.ratePerSecond(), now);
  }

  Order.Drain order() {
    return order;
  }

  int remaining() {
    return departures.size();
  }

  int overdue(Instant now) {
    return (int) departures.values().stream().filter(one -> one.isOverdue(now)).count();
  }

  /** Does what is due. */
  void tick(Instant now) {
    pace.advance(now);
    follow(channels.openChannels(), now);
    for (News item = news.poll(); item != null; item = news.poll()) {
      take(item, now);
    }
    act(now);
    progress(now);
  }

  /** Takes the fate of a drain order's message. Any thread. */
  void settled(ChannelEvent.Settled event) {
    if (!event.delivered()) {
      news.add(new News.NotTold(event.channel()));
    }
  }

  private void follow(List<Channel> open, Instant now) {
    Set<ChannelId> present = new HashSet<>();
    Duration deadline = Duration.ofSeconds(Math.max(1, order.deadlineSeconds()));
    for (Channel channel : open) {
      present.add(channel.id());
      departures.computeIfAbsent(channel.id(), id -> new Departure(channel, deadline, now));
    }
    int before = departures.size();
    departures.keySet().retainAll(present);
    gone += before - departures.size();
  }

  private void take(News item, Instant now) {
    switch (item) {
      case News.NotTold(var channel) -> {
        Departure departure = departures.get(channel);
        if (departure != null) {
          departure.actAgain(now.plus(NOT_SUBSCRIBED_YET));
        }
      }
      case News.Answered(var channel, var answer) -> {
        Departure departure = departures.get(channel.id());
        if (departure != null) {
          refer(departure, answer, now);
        }
      }
    }
  }

  private void act(Instant now) {
    List<DeviceSockets.Outgoing> orders = new ArrayList<>();
    List<Channel> stock = new ArrayList<>();
    for (Departure departure : departures.values()) {
      if (departure.mustAct(now)) {
        if (!pace.pass()) {
          break;
        }
        Channel channel = departure.channel();
        if (channel.drainable()) {
          orders.add(new DeviceSockets.Outgoing(channel.id(), message(channel)));
          told(departure, now);
        } else {
          stock.add(channel);
          departure.actAgain(now.plus(NO_ANSWER.multipliedBy(2)));
        }
      }
    }
    sockets.send(orders);
    if (!stock.isEmpty()) {
      referrals.ask(
          order.header().upgrade(),
          stock,
          now,
          (channel, answer) -> news.add(new News.Answered(channel, answer)));
    }
  }

  private void refer(Departure departure, @Nullable AllocationAnswer answer, Instant now) {
    if (answer == null) {
      departure.actAgain(now.plus(NO_ANSWER));
    } else if (answer.address() != null) {
      sockets.disconnect(
          departure.channel().id(), ReasonCode.USE_ANOTHER_SERVER, answer.address(), true);
      told(departure, now);
    } else {
      Integer seconds = answer.retryAfterSeconds();
      departure.actAgain(now.plus(seconds == null ? NO_ANSWER : Duration.ofSeconds(seconds)));
    }
  }

  private void told(Departure departure, Instant now) {
    ordered += departure.isTold() ? 0 : 1;
    departure.told(now);
  }

  private OutboundPublish message(Channel channel) {
    DeviceId device = channel.device();
    return OutboundPublish.plain(
        TAG, "devices/" + device + "/drain", DrainOrderPayload.of(order, channel));
  }

  private void progress(Instant now) {
    var upgrade = order.header().upgrade();
    boolean due = lastProgress == null || !now.isBefore(lastProgress.plus(PROGRESS_EVERY));
    if (upgrade != null && due) {
      lastProgress = now;
      reports.add(
          new ReportEntry.DrainProgress(upgrade, ordered, gone, remaining(), overdue(now), now));
    }
  }
}
