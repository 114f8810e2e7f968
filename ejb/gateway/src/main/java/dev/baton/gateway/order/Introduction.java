package dev.baton.gateway.order;

import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.request.Reply;
import dev.baton.contracts.request.Request;
import dev.baton.gateway.channel.ChannelRegistry;
import dev.baton.gateway.config.GatewaySettings;
import dev.baton.gateway.gms.GmsLink;
import dev.baton.gateway.report.BootId;
import dev.baton.gateway.report.BrokerPulse;
import dev.baton.gateway.report.ReportDesk;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Says Hello to GMS until it is answered: at start, and again whenever GMS or the broker was out of
 * reach, or reports had to be forgotten. After each answer all channels are reported.
 *
 * <p>{@link #tick} is called by one thread at a time; {@link #isDone} and {@link #await} by any.
 */
@Singleton
public final class Introduction {

  private static final Logger LOG = System.getLogger(Introduction.class.getName());
  private static final long FIRST_PAUSE_MILLIS = 500;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;
  private static final long ORDERS_WAIT_SECONDS = 30;

  private final GatewaySettings settings;
  private final ReleaseVersion release;
  private final BootId bootId;
  private final GmsLink gms;
  private final OrderDesk orders;
  private final ChannelRegistry channels;
  private final ReportDesk reports;
  private final BrokerPulse pulse;
  private final Clock clock;
  private final CountDownLatch done = new CountDownLatch(1);

  private boolean needed = true;
  private Instant nextTry = Instant.EPOCH;
  private long pauseMillis = FIRST_PAUSE_MILLIS;
  private long ordersSeenBefore;
  private @Nullable CompletableFuture<Reply> asked;

  @Inject
  public Introduction(
      GatewaySettings settings,
      ReleaseVersion release,
      BootId bootId,
      GmsLink gms,
      OrderDesk orders,
      ChannelRegistry channels,
      ReportDesk reports,
      BrokerPulse pulse,
      Clock clock) {
    this.settings = settings;
    this.release = release;
    this.bootId = bootId;
    this.gms = gms;
    this.orders = orders;
    this.channels = channels;
    this.reports = reports;
    this.pulse = pulse;
    this.clock = clock;
  }

  /** Says Hello if it is needed, and takes the answer. To be called a few times a second. */
  public void tick() {
    // Each of these forgets what it was asked, so each is asked.
    boolean lost = gms.wasLost();
    boolean forgotten = reports.hasGap();
    boolean returned = pulse.hasReturned();
    needed = needed || lost || forgotten || returned;
    if (asked != null && asked.isDone()) {
      CompletableFuture<Reply> answer = asked;
      asked = null;
      take(answer);
    }
    if (needed && asked == null && !clock.instant().isBefore(nextTry)) {
      ordersSeenBefore = orders.ordersSeen();
      asked =
          gms.ask(
              new Request.Hello(
                  settings.server(), release, bootId.value(), settings.advertisedAddress()));
    }
  }

  /** Whether GMS has said at least once what this gateway is. */
  public boolean isDone() {
    return done.getCount() == 0;
  }

  /** Waits, for half a minute at most, until GMS has said what this gateway is. */
  void await() {
    try {
      if (!done.await(ORDERS_WAIT_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "An order came, but GMS does not answer this gateway's Hello");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(CompletableFuture<Reply> answer) {
    if (answer.state() == Future.State.SUCCESS
        && answer.resultNow() instanceof Reply.Snapshot snapshot
        && become(snapshot)) {
      needed = false;
      pauseMillis = FIRST_PAUSE_MILLIS;
      channels.reportSnapshot();
      done.countDown();
      return;
    }
    long jitter = ThreadLocalRandom.current().nextLong(pauseMillis / 2);
    nextTry = clock.instant().plus(Duration.ofMillis(pauseMillis / 2 + jitter));
    pauseMillis = Math.min(pauseMillis * 2, LONGEST_PAUSE_MILLIS);
  }

  private boolean become(Reply.Snapshot snapshot) {
    try {
      boolean taken = orders.become(snapshot, ordersSeenBefore);
      if (taken) {
        LOG.log(Level.INFO, "GMS says this gateway is {0}", snapshot);
      }
      return taken;
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "This gateway could not become " + snapshot, e);
      return false;
    }
  }
}
