package dev.baton.gms.upgrade.drive;

import dev.baton.gms.common.GmsSettings;
import dev.baton.gms.coordination.CoordinatorLeases;
import dev.baton.gms.coordination.StaleTermException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Carries roll-outs and upgrades on, as long as this server holds the coordinator's lease. It keeps
 * nothing but its term: what is to be done is read from the database each time, so that it goes on
 * after any interruption, here or on another server. One thread of the container at a time runs it.
 */
@Singleton
@Startup
@DependsOn("DatabaseSchema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UpgradeCoordinator {

  private static final Logger LOG = System.getLogger(UpgradeCoordinator.class.getName());
  private static final Duration PERIOD = Duration.ofMillis(250);

  @Resource private ManagedScheduledExecutorService scheduler;
  @Inject private CoordinatorLeases leases;
  @Inject private CoordinatorWork work;
  @Inject private GmsSettings settings;

  @SuppressWarnings("NullAway.Init")
  private ScheduledFuture<?> ticking;

  private OptionalLong term = OptionalLong.empty();
  private final Map<Object, String> troubles = new HashMap<>();

  @PostConstruct
  void start() {
    ticking =
        scheduler.scheduleWithFixedDelay(
            this::tick, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    ticking.cancel(false);
  }

  private void tick() {
    try {
      if (term.isEmpty()) {
        term = leases.acquire(settings.server().value());
        term.ifPresent(begun -> LOG.log(Level.INFO, "Coordinating upgrades, term {0}", begun));
      }
      if (term.isPresent()) {
        carryOn(term.getAsLong());
      }
    } catch (StaleTermException e) {
      LOG.log(Level.INFO, "{0}: another server coordinates upgrades now", e.getMessage());
      term = OptionalLong.empty();
    } catch (RuntimeException e) {
      // An exception would end the schedule. All is stored, so the next tick tries the same again.
      tell("coordinator", e);
    }
  }

  private void carryOn(long present) {
    work.repeatOrders(present);
    for (var rollout : work.rollouts()) {
      attempt(rollout, () -> work.advance(rollout, present));
    }
    for (var upgrade : work.upgrades()) {
      attempt(upgrade, () -> work.advance(upgrade, present));
    }
  }

  /** One that can't be carried on just now must not keep the others from it. */
  private void attempt(Object subject, Runnable action) {
    try {
      action.run();
      troubles.remove(subject);
    } catch (StaleTermException e) {
      throw e;
    } catch (RuntimeException e) {
      tell(subject, e);
    }
  }

  /** Tells of a trouble once, not at each tick. */
  private void tell(Object subject, RuntimeException e) {
    if (!e.toString().equals(troubles.put(subject, e.toString()))) {
      LOG.log(Level.WARNING, subject + " can't be carried on now; it is tried again", e);
    }
  }
}
