package dev.baton.gms.upgrade.drive;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.common.AfterCommit;
import dev.baton.gms.common.ConflictException;
import dev.baton.gms.common.GmsSettings;
import dev.baton.gms.common.NotFoundException;
import dev.baton.gms.coordination.NodeLoad;
import dev.baton.gms.coordination.NodeLoads;
import dev.baton.gms.coordination.Orders;
import dev.baton.gms.health.HealthReading;
import dev.baton.gms.health.HealthStatus;
import dev.baton.gms.health.HealthView;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.node.Server;
import dev.baton.gms.rollout.NodeBringUp;
import dev.baton.gms.upgrade.model.Pause;
import dev.baton.gms.upgrade.model.StepState;
import dev.baton.gms.upgrade.model.StepState.Event;
import dev.baton.gms.upgrade.model.Upgrade;
import dev.baton.gms.upgrade.model.UpgradeChanged;
import dev.baton.gms.upgrade.model.UpgradeStep;
import dev.baton.gms.upgrade.model.Upgrades;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Carries an upgrade on, and does what operators say to it. Every call is one transaction of the
 * caller's, in which the next state is stored together with the orders that belong to it; they go
 * out after the commit (write, then act).
 */
@Dependent
public class UpgradeDriver {

  /** So many polls in a row without data are no accident of the network any more. */
  private static final int UNKNOWN_BEFORE_PAUSE = 3;

  private final Upgrades upgrades;
  private final NodeService nodes;
  private final NodeBringUp bringUp;
  private final TransferServers transferServers;
  private final Orders orders;
  private final NodeLoads loads;
  private final HealthView health;
  private final AfterCommit afterCommit;
  private final GmsSettings gms;
  private final Clock clock;

  @Inject
  public UpgradeDriver(
      Upgrades upgrades,
      NodeService nodes,
      NodeBringUp bringUp,
      TransferServers transferServers,
      Orders orders,
      NodeLoads loads,
      HealthView health,
      AfterCommit afterCommit,
      GmsSettings gms,
      Clock clock) {
    this.upgrades = upgrades;
    this.nodes = nodes;
    this.bringUp = bringUp;
    this.transferServers = transferServers;
    this.orders = orders;
    this.loads = loads;
    this.health = health;
    this.afterCommit = afterCommit;
    this.gms = gms;
    this.clock = clock;
  }

  /** Looks at what has happened, and takes each step at most one state further. */
  public void advance(UpgradeId id, long term) {
    Upgrade upgrade = require(id);
    if (upgrade.state().isOver()) {
      return;
    }
    List<Object> before = picture(upgrade);
    upgrade.steps().forEach(step -> driver(upgrade, step, term).count());
    watchHealth(upgrade, term);
    if (upgrade.pause().isEmpty()) {
      for (UpgradeStep step : upgrade.steps()) {
        driver(upgrade, step, term).advance().ifPresent(why -> fail(upgrade, step, why, term));
      }
      begin(upgrade);
    }
    upgrade.sumUp(clock.instant());
    if (!picture(upgrade).equals(before)) {
      afterCommit.fire(new UpgradeChanged(id));
    }
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
      halt(upgrade, term);
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
    goOn(upgrade, term);
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
    upgrade.steps().stream()
        .filter(step -> !step.state().isOver())
        .forEach(step -> giveUp(upgrade, step, Event.ABORT, "Aborted by " + by, term));
    upgrade.say("Aborted by " + by);
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
      goOn(upgrade, term);
    }
    changed(upgrade);
  }

  /** Begins the steps whose turn it is, as far as there are free servers. */
  private void begin(Upgrade upgrade) {
    for (UpgradeStep step : upgrade.steps()) {
      if (step.state() == StepState.PLANNED && mayBegin(upgrade)) {
        begin(upgrade, step);
      }
    }
  }

  private static boolean mayBegin(Upgrade upgrade) {
    long underWay = upgrade.steps().stream().filter(step -> step.state().isUnderWay()).count();
    boolean noneDone =
        upgrade.steps().stream().noneMatch(step -> step.state() == StepState.COMPLETED);
    int limit = upgrade.settings().canary() && noneDone ? 1 : upgrade.settings().parallel();
    return underWay < limit;
  }

  private void begin(Upgrade upgrade, UpgradeStep step) {
    Optional<PhysicalNode> serving =
        nodes.nodesOf(step.logicalNode()).stream()
            .filter(node -> node.release().equals(upgrade.to()))
            .filter(node -> node.state() == NodeState.SERVING)
            .findFirst();
    if (serving.isPresent()) {
      step.takeOver(serving.get().name(), serving.get().server());
      step.apply(Event.TARGET_SERVES, clock.instant());
      return;
    }
    int devices = loads.of(step.oldNode()).map(NodeLoad::connections).orElse(0);
    Optional<Server> server = transferServers.best(devices);
    if (server.isEmpty()) {
      step.say("Waiting for a free server");
      return;
    }
    PhysicalNode node =
        bringUp.begin(server.get().name(), upgrade.to(), step.logicalNode(), upgrade.id());
    step.takeOver(node.name(), node.server());
    step.apply(Event.SERVER_TAKEN, clock.instant());
  }

  /** No data is not health: what can't be judged stops the upgrade, what is bad fails it. */
  private void watchHealth(Upgrade upgrade, long term) {
    Optional<String> doubt = Optional.empty();
    for (UpgradeStep step : upgrade.steps()) {
      if (step.state().dependsOnNewNode()) {
        Optional<NodeName> newNode = step.newNode();
        Optional<HealthReading> reading = newNode.map(health::of);
        if (reading.filter(r -> isCondemned(upgrade, r)).isPresent()) {
          fail(upgrade, step, newNode.get() + " is unhealthy: " + reading.get().reason(), term);
          return;
        } else if (doubt.isEmpty()) {
          doubt = doubtAbout(upgrade, step);
        }
      }
    }
    Optional<Pause> pause = upgrade.pause();
    if (doubt.isPresent() && pause.isEmpty()) {
      halt(upgrade, term);
      upgrade.pause(Pause.BY_HEALTH, doubt.get());
    } else if (doubt.isEmpty() && pause.filter(Pause.BY_HEALTH::equals).isPresent()) {
      goOn(upgrade, term);
    }
  }

  private Optional<String> doubtAbout(Upgrade upgrade, UpgradeStep step) {
    Optional<String> aboutNew = step.newNode().flatMap(node -> doubtAbout(upgrade, node));
    boolean oldMatters =
        !step.isForced()
            && switch (step.state()) {
              case WAITING_FOR_QUIET, DRAINING, SETTLING -> true;
              case PLANNED,
                  DEPLOYING,
                  VERIFYING,
                  BINDING,
                  CLOSING,
                  BAKING,
                  COMPLETED,
                  ROLLING_BACK,
                  ROLLED_BACK,
                  ABORTED,
                  FAILED ->
                  false;
            };
    return aboutNew.or(() -> oldMatters ? doubtAbout(upgrade, step.oldNode()) : Optional.empty());
  }

  /**
   * While it is paused anything but UP keeps it so; before that a single bad poll does not count.
   */
  private Optional<String> doubtAbout(Upgrade upgrade, NodeName node) {
    HealthReading reading = health.of(node);
    boolean paused = upgrade.pause().isPresent();
    boolean doubtful =
        switch (reading.status()) {
          case UP -> false;
          case DOWN, UNKNOWN -> paused || reading.times() >= UNKNOWN_BEFORE_PAUSE;
        };
    return doubtful
        ? Optional.of(
            "Paused: the health of " + node + " is " + reading.status() + ": " + reading.reason())
        : Optional.empty();
  }

  private static boolean isCondemned(Upgrade upgrade, HealthReading reading) {
    return reading.status() == HealthStatus.DOWN
        && reading.times() >= upgrade.settings().healthFailuresBeforeRollback();
  }

  private void halt(Upgrade upgrade, long term) {
    for (UpgradeStep step : upgrade.steps()) {
      switch (step.state()) {
        case DEPLOYING, VERIFYING, BINDING ->
            step.newNode().ifPresent(node -> bringUp.hold(node, true));
        case DRAINING ->
            oldNode(upgrade, step, term).undrain("upgrade " + upgrade.id() + " paused");
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
  }

  private void goOn(Upgrade upgrade, long term) {
    for (UpgradeStep step : upgrade.steps()) {
      switch (step.state()) {
        case DEPLOYING, VERIFYING, BINDING ->
            step.newNode().ifPresent(node -> bringUp.hold(node, false));
        case DRAINING -> oldNode(upgrade, step, term).drain();
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
    upgrade.resume();
  }

  /** One step's failure ends the upgrade: the others are given up. */
  private void fail(Upgrade upgrade, UpgradeStep failed, String why, long term) {
    boolean wasServing = failed.state().dependsOnNewNode();
    giveUp(upgrade, failed, Event.FAIL, why, term);
    if (wasServing) {
      failed.newNode().ifPresent(node -> nodes.changeState(node, NodeState.FAILED, why));
    }
    for (UpgradeStep other : upgrade.steps()) {
      if (!other.state().isOver()) {
        giveUp(upgrade, other, Event.ABORT, failed.logicalNode() + " failed", term);
      }
    }
    upgrade.say(failed.logicalNode() + ": " + why);
  }

  private void giveUp(Upgrade upgrade, UpgradeStep step, Event event, String why, long term) {
    switch (step.state()) {
      case DEPLOYING, VERIFYING, BINDING ->
          step.newNode().ifPresent(node -> bringUp.cancel(node, term));
      case DRAINING -> oldNode(upgrade, step, term).undrain(why);
      case SETTLING, CLOSING -> oldNode(upgrade, step, term).reopen(why);
      case BAKING -> {
        if (event == Event.FAIL) {
          oldNode(upgrade, step, term).reopen(why);
        }
      }
      case PLANNED, WAITING_FOR_QUIET, COMPLETED, ROLLING_BACK, ROLLED_BACK, ABORTED, FAILED -> {}
    }
    step.apply(event, clock.instant());
    step.say(why);
  }

  private OldNode oldNode(Upgrade upgrade, UpgradeStep step, long term) {
    return new OldNode(nodes, orders, gms.masters(), upgrade, step, term);
  }

  private StepDriver driver(Upgrade upgrade, UpgradeStep step, long term) {
    return new StepDriver(
        upgrade.settings(),
        step,
        oldNode(upgrade, step, term),
        orders,
        loads,
        health,
        bringUp,
        clock.instant());
  }

  private void changed(Upgrade upgrade) {
    upgrade.sumUp(clock.instant());
    afterCommit.fire(new UpgradeChanged(upgrade.id()));
  }

  private Upgrade requireRunning(UpgradeId id) {
    Upgrade upgrade = require(id);
    if (upgrade.state().isOver()) {
      throw new ConflictException("Upgrade " + id + " is over: " + upgrade.state());
    }
    return upgrade;
  }

  private Upgrade require(UpgradeId id) {
    return upgrades.find(id).orElseThrow(() -> new NotFoundException("upgrade", id));
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
