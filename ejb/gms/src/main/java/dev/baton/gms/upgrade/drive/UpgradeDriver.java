package dev.baton.gms.upgrade.drive;

import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.common.AfterCommit;
import dev.baton.gms.upgrade.model.Upgrade;
import dev.baton.gms.upgrade.model.UpgradeChanged;
import dev.baton.gms.upgrade.model.UpgradeStep;
import dev.baton.gms.upgrade.model.Upgrades;
import dev.baton.gms.upgrade.step.StepBrakes;
import dev.baton.gms.upgrade.step.StepDrivers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Carries an upgrade on. Every call is one transaction of the caller's, in which the next state is
 * stored together with the orders that belong to it; they go out after the commit (write, then
 * act).
 */
@Dependent
public class UpgradeDriver {

  private final Upgrades upgrades;
  private final StepDrivers steps;
  private final StepStarts starts;
  private final StepBrakes brakes;
  private final HealthWatch health;
  private final AfterCommit afterCommit;
  private final Clock clock;

  @Inject
  public UpgradeDriver(
      Upgrades upgrades,
      StepDrivers steps,
      StepStarts starts,
      StepBrakes brakes,
      HealthWatch health,
      AfterCommit afterCommit,
      Clock clock) {
    this.upgrades = upgrades;
    this.steps = steps;
    this.starts = starts;
    this.brakes = brakes;
    this.health = health;
    this.afterCommit = afterCommit;
    this.clock = clock;
  }

  /** Looks at what has happened, and takes each step at most one state further. */
  public void advance(UpgradeId id, long term) {
    Upgrade upgrade = upgrades.require(id);
    if (upgrade.state().isOver()) {
      return;
    }
    List<Object> before = picture(upgrade);
    upgrade.steps().forEach(step -> steps.of(upgrade, step, term).count());
    health.look(upgrade, term);
    if (upgrade.pause().isEmpty()) {
      for (UpgradeStep step : upgrade.steps()) {
        steps
            .of(upgrade, step, term)
            .advance()
            .ifPresent(why -> brakes.fail(upgrade, step, why, term));
      }
      starts.begin(upgrade);
    }
    upgrade.sumUp(clock.instant());
    if (!picture(upgrade).equals(before)) {
      afterCommit.fire(new UpgradeChanged(id));
    }
  }

  /** All that shows: if it is the same as before nobody needs to be told. */
  private static List<Object> picture(Upgrade upgrade) {
    return List.of(
        upgrade.state(),
        upgrade.message(),
        upgrade.steps().stream()
            .map(
                step ->
                    List.of(
                        step.state(),
                        step.message(),
                        step.remaining(),
                        step.overdue(),
                        step.unbindFailure()))
            .toList());
  }
}
