package dev.baton.gms.upgrade.step;

import dev.baton.gms.coordination.NodeLoads;
import dev.baton.gms.coordination.Orders;
import dev.baton.gms.health.HealthView;
import dev.baton.gms.rollout.NodeBringUp;
import dev.baton.gms.upgrade.model.Upgrade;
import dev.baton.gms.upgrade.model.UpgradeStep;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Makes the drivers of steps: each is for one look at one step. */
@Dependent
public class StepDrivers {

  private final OldNodes oldNodes;
  private final Orders orders;
  private final NodeLoads loads;
  private final HealthView health;
  private final NodeBringUp bringUp;
  private final Clock clock;

  @Inject
  public StepDrivers(
      OldNodes oldNodes,
      Orders orders,
      NodeLoads loads,
      HealthView health,
      NodeBringUp bringUp,
      Clock clock) {
    this.oldNodes = oldNodes;
    this.orders = orders;
    this.loads = loads;
    this.health = health;
    this.bringUp = bringUp;
    this.clock = clock;
  }

  /** A driver that gives its orders in this term. */
  public StepDriver of(Upgrade upgrade, UpgradeStep step, long term) {
    Instant now = clock.instant();
    Emptying emptying =
        new Emptying(
            upgrade.settings(), step, oldNodes.of(upgrade, step, term), orders, loads, health, now);
    return new StepDriver(upgrade.settings(), step, emptying, health, bringUp, now);
  }
}
