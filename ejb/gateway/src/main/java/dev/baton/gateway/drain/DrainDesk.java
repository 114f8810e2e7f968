package dev.baton.gateway.drain;

import dev.baton.contracts.order.Order;
import dev.baton.gateway.channel.ChannelRegistry;
import dev.baton.gateway.channel.DeviceSockets;
import dev.baton.gateway.report.Reports;
import dev.baton.socket.api.ChannelEvent;
import dev.baton.socket.api.ReasonCode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds the drain that is under way, if there is one. Thread-safe. */
@Singleton
public final class DrainDesk {

  /** The tag of every drain order's message. */
  public static final String TAG = DrainRun.TAG;

  private final ChannelRegistry channels;
  private final DeviceSockets sockets;
  private final Referrals referrals;
  private final Reports reports;
  private final Clock clock;
  private @Nullable DrainRun run;

  @Inject
  public DrainDesk(
      ChannelRegistry channels,
      DeviceSockets sockets,
      Referrals referrals,
      Reports reports,
      Clock clock) {
    this.channels = channels;
    this.sockets = sockets;
    this.referrals = referrals;
    this.reports = reports;
    this.clock = clock;
  }

  /** Starts a drain; one that is under way with the same terms goes on as it is. */
  public synchronized void start(Order.Drain order) {
    if (run == null || !sameTerms(run.order(), order)) {
      run = new DrainRun(order, channels, sockets, referrals, reports, clock.instant());
    }
  }

  /** Tells nobody any more to go. */
  public synchronized void stop() {
    run = null;
  }

  /** Does what is due. To be called some twenty times a second. */
  public synchronized void tick() {
    if (run != null) {
      run.tick(clock.instant());
    }
  }

  /** How many channels have to go still. */
  public synchronized int remaining() {
    return run == null ? 0 : run.remaining();
  }

  /** How many of them are past their deadline. */
  public synchronized int overdue() {
    return run == null ? 0 : run.overdue(clock.instant());
  }

  /** Takes the fate of a drain order's message. */
  public synchronized void settled(ChannelEvent.Settled event) {
    if (run != null) {
      run.settled(event);
    }
  }

  /** Ends all channels that are left, by an operator's word. */
  public void cut() {
    channels
        .openChannels()
        .forEach(
            channel ->
                sockets.disconnect(channel.id(), ReasonCode.ADMINISTRATIVE_ACTION, null, true));
  }

  private static boolean sameTerms(Order.Drain running, Order.Drain order) {
    return Objects.equals(running.header().upgrade(), order.header().upgrade())
        && running.ratePerSecond() == order.ratePerSecond()
        && running.deadlineSeconds() == order.deadlineSeconds()
        && running.masters().equals(order.masters());
  }
}
