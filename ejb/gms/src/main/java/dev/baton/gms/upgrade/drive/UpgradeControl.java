package dev.baton.gms.upgrade.drive;

import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.common.AfterCommit;
import dev.baton.gms.common.ConflictException;
import dev.baton.gms.upgrade.model.Pause;
import dev.baton.gms.upgrade.model.StepState;
import dev.baton.gms.upgrade.model.Upgrade;
import dev.baton.gms.upgrade.model.UpgradeChanged;
import dev.baton.gms.upgrade.model.UpgradeStep;
import dev.baton.gms.upgrade.model.Upgrades;
import dev.baton.gms.upgrade.step.StepBrakes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Does what operators say to an upgrade. Every call is one transaction of the caller's, in which
 * the next state is stored together with the orders that belong to it; they go out after the commit
 * (write, then act).
 */
@Dependent
public class UpgradeControl {

  private final Upgrades upgrades;
  private final StepBrakes brakes;
  private final AfterCommit afterCommit;
  private final Clock clock;

  @Inject
  public UpgradeControl(
      Upgrades upgrades, StepBrakes brakes, AfterCommit afterCommit, Clock clock) {
    this.upgrades = upgrades;
    this.brakes = brakes;
    this.afterCommit = afterCommit;
    this.clock = clock;
  }

  /**
   * Stops every step where it is. A gateway that is draining tells no more devices to go, and takes
   * newcomers again.
   *
   * @throws ConflictException if the upgrade is over
   */
  public void pause(UpgradeId id, String by, long term) {
    Upgrade upgrade = requireRunning(id);
    if (upgrade.pause().isEmpty()) {
      brakes.halt(upgrade, term);
    }
    upgrade.pause(Pause.BY_OPERATOR, "Paused by " + by);
    changed(upgrade);
  }

  /**
   * Lets a paused upgrade go on.
   *
   * @throws ConflictException if it is not paused
   */
  public void resume(UpgradeId id, long term) {
    Upgrade upgrade = requireRunning(id);
    if (upgrade.pause().isEmpty()) {
      throw new ConflictException("Upgrade " + id + " is not paused");
    }
    brakes.goOn(upgrade, term);
    changed(upgrade);
  }

  /**
   * Gives up what is not finished: an old node that was being emptied serves again, beside the new
   * one. A step that was baking has moved its devices already and stays so.
   *
   * @throws ConflictException if the upgrade is over
   */
  public void abort(UpgradeId id, String by, long term) {
    Upgrade upgrade = requireRunning(id);
    String why = "Aborted by " + by;
    brakes.abort(upgrade, why, term);
    upgrade.say(why);
    changed(upgrade);
  }

  /**
   * Lets devices be cut that do not go, in the steps that are emptying a node now.
   *
   * @throws ConflictException if there is no such step
   */
  public void force(UpgradeId id, long term) {
    Upgrade upgrade = requireRunning(id);
    List<UpgradeStep> emptying =
        upgrade.steps().stream()
            .filter(
                step -> step.state() == StepState.DRAINING || step.state() == StepState.SETTLING)
            .toList();
    if (emptying.isEmpty()) {
      throw new ConflictException("Upgrade " + id + " is not draining a node now");
    }
    emptying.forEach(UpgradeStep::force);
    if (upgrade.pause().filter(Pause.BY_HEALTH::equals).isPresent()) {
      brakes.goOn(upgrade, term);
    }
    changed(upgrade);
  }

  private void changed(Upgrade upgrade) {
    upgrade.sumUp(clock.instant());
    afterCommit.fire(new UpgradeChanged(upgrade.id()));
  }

  private Upgrade requireRunning(UpgradeId id) {
    Upgrade upgrade = upgrades.require(id);
    if (upgrade.state().isOver()) {
      throw new ConflictException("Upgrade " + id + " is over: " + upgrade.state());
    }
    return upgrade;
  }
}
