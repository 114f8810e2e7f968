package dev.baton.gms.upgrade.step;

import dev.baton.contracts.NodeState;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.rollout.NodeBringUp;
import dev.baton.gms.upgrade.model.StepState.Event;
import dev.baton.gms.upgrade.model.Upgrade;
import dev.baton.gms.upgrade.model.UpgradeStep;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Stops steps where they are, lets them go on, and gives them up. Every call runs in the caller's
 * transaction, together with the orders that belong to it.
 */
@Dependent
public class StepBrakes {

  private final NodeService nodes;
  private final NodeBringUp bringUp;
  private final OldNodes oldNodes;
  private final Clock clock;

  @Inject
  public StepBrakes(NodeService nodes, NodeBringUp bringUp, OldNodes oldNodes, Clock clock) {
    this.nodes = nodes;
    this.bringUp = bringUp;
    this.oldNodes = oldNodes;
    this.clock = clock;
  }

  /** Stops every step; a gateway that is draining takes newcomers again. */
  public void halt(Upgrade upgrade, long term) {
    upgrade.steps().forEach(step -> hold(upgrade, step, true, term));
  }

  /** Takes back {@link #halt}, and the upgrade's pause with it. */
  public void goOn(Upgrade upgrade, long term) {
    upgrade.steps().forEach(step -> hold(upgrade, step, false, term));
    upgrade.resume();
  }

  private void hold(Upgrade upgrade, UpgradeStep step, boolean held, long term) {
    switch (step.state()) {
      case DEPLOYING, VERIFYING, BINDING ->
          step.newNode().ifPresent(node -> bringUp.hold(node, held));
      case DRAINING -> {
        OldNode oldNode = oldNodes.of(upgrade, step, term);
        if (held) {
          oldNode.undrain("upgrade " + upgrade.id() + " paused");
        } else {
          oldNode.drain();
        }
      }
      case PLANNED,
          WAITING_FOR_QUIET,
          SETTLING,
          CLOSING,
          BAKING,
          COMPLETED,
          ROLLING_BACK,
          ROLLED_BACK,
          ABORTED,
          FAILED -> {}
    }
  }

  /** One step's failure ends the upgrade: the others are given up. */
  public void fail(Upgrade upgrade, UpgradeStep failed, String why, long term) {
    boolean wasServing = failed.state().dependsOnNewNode();
    giveUp(upgrade, failed, Event.FAIL, why, term);
    if (wasServing) {
      failed.newNode().ifPresent(node -> nodes.changeState(node, NodeState.FAILED, why));
    }
    abort(upgrade, failed.logicalNode() + " failed", term);
    upgrade.say(failed.logicalNode() + ": " + why);
  }

  /** Gives up the steps that are not over. */
  public void abort(Upgrade upgrade, String why, long term) {
    for (UpgradeStep step : upgrade.steps()) {
      if (!step.state().isOver()) {
        giveUp(upgrade, step, Event.ABORT, why, term);
      }
    }
  }

  private void giveUp(Upgrade upgrade, UpgradeStep step, Event event, String why, long term) {
    switch (step.state()) {
      case DEPLOYING, VERIFYING, BINDING ->
          step.newNode().ifPresent(node -> bringUp.cancel(node, term));
      case DRAINING -> oldNodes.of(upgrade, step, term).undrain(why);
      case SETTLING, CLOSING -> oldNodes.of(upgrade, step, term).reopen(why);
      case BAKING -> {
        if (event == Event.FAIL) {
          oldNodes.of(upgrade, step, term).reopen(why);
        }
      }
      case PLANNED, WAITING_FOR_QUIET, COMPLETED, ROLLING_BACK, ROLLED_BACK, ABORTED, FAILED -> {}
    }
    step.apply(event, clock.instant());
    step.say(why);
  }
}
