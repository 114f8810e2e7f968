package dev.baton.gateway;

import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.gateway.admission.UsedTickets;
import dev.baton.gateway.allocation.AllocationRelay;
import dev.baton.gateway.channel.ChannelRegistry;
import dev.baton.gateway.drain.DrainDesk;
import dev.baton.gateway.gms.GmsLink;
import dev.baton.gateway.health.GatewayHealth;
import dev.baton.gateway.order.Introduction;
import dev.baton.gateway.report.BrokerAwayException;
import dev.baton.gateway.report.ReportDesk;
import dev.baton.gateway.watch.Metrics;
import dev.baton.gateway.watch.SelfExamination;
import dev.baton.gateway.watch.TrafficMeter;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Sets the gateway going: everything that happens by time is started here and stopped here. The
 * device port opens when GMS has said so, not before.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class GatewayStart {

  private static final Logger LOG = System.getLogger(GatewayStart.class.getName());

  @Resource private ManagedScheduledExecutorService scheduler;

  @Inject private ReleaseVersion release;
  @Inject private Introduction introduction;
  @Inject private ReportDesk reports;
  @Inject private GmsLink gms;
  @Inject private AllocationRelay allocations;
  @Inject private DrainDesk drain;
  @Inject private TrafficMeter traffic;
  @Inject private SelfExamination examination;
  @Inject private Metrics metrics;
  @Inject private ChannelRegistry channels;
  @Inject private UsedTickets usedTickets;

  private final List<ScheduledFuture<?>> tasks = new ArrayList<>();

  @PostConstruct
  void start() {
    LOG.log(Level.INFO, "Gateway release {0}", release);
    GatewayHealth.attach(examination::status, introduction::isDone);
    metrics.register();
    every(50, "reports", reports::flush);
    every(250, "introduction", introduction::tick);
    every(100, "requests", gms::expire);
    every(20, "allocations", allocations::relay);
    every(50, "drain", drain::tick);
    every(1_000, "traffic", traffic::tick);
    every(1_000, "heartbeat", GatewayHealth::beat);
    every(10_000, "channels", channels::sweep);
    every(10_000, "tickets", usedTickets::sweep);
  }

  @PreDestroy
  void stop() {
    tasks.forEach(task -> task.cancel(false));
    GatewayHealth.detach();
  }

  private void every(long millis, String what, Runnable action) {
    tasks.add(
        scheduler.scheduleWithFixedDelay(
            () -> guarded(what, action), millis, millis, TimeUnit.MILLISECONDS));
  }

  /** What fails is due again in the next turn; an exception would end the turns. */
  private static void guarded(String what, Runnable action) {
    try {
      action.run();
    } catch (BrokerAwayException e) {
      LOG.log(Level.DEBUG, () -> "The broker is away (" + what + "): " + e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The gateway's " + what + " failed, and will be tried again", e);
    }
  }
}
