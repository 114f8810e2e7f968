package dev.baton.gms.upgrade.step;

import dev.baton.gms.coordination.NodeLoad;
import dev.baton.gms.coordination.NodeLoads;
import dev.baton.gms.coordination.OrderAnswer;
import dev.baton.gms.coordination.Orders;
import dev.baton.gms.health.HealthReading;
import dev.baton.gms.health.HealthStatus;
import dev.baton.gms.health.HealthView;
import dev.baton.gms.rollout.NodeBringUp;
import dev.baton.gms.rollout.Rollout;
import dev.baton.gms.rollout.RolloutPhase;
import dev.baton.gms.upgrade.model.StepState;
import dev.baton.gms.upgrade.model.StepState.Event;
import dev.baton.gms.upgrade.model.UpgradeSettings;
import dev.baton.gms.upgrade.model.UpgradeStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes one step at most one state further, by what is stored and what is observed, and never by
 * what it remembers: it may be a new process each time.
 */
public final class StepDriver {

  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final UpgradeSettings settings;
  private final UpgradeStep step;
  private final OldNode oldNode;
  private final Orders orders;
  private final NodeLoads loads;
  private final HealthView health;
  private final NodeBringUp bringUp;
  private final Instant now;

  StepDriver(
      UpgradeSettings settings,
      UpgradeStep step,
      OldNode oldNode,
      Orders orders,
      NodeLoads loads,
      HealthView health,
      NodeBringUp bringUp,
      Instant now) {
    this.settings = settings;
    this.step = step;
    this.oldNode = oldNode;
    this.orders = orders;
    this.loads = loads;
    this.health = health;
    this.bringUp = bringUp;
    this.now = now;
  }

  /**
   * Goes on if it is time.
   *
   * @return why the step has failed, or empty
   */
  public Optional<String> advance() {
    return switch (step.state()) {
      case DEPLOYING -> follow(RolloutPhase.VERIFYING, Event.DEPLOYED);
      case VERIFYING -> follow(RolloutPhase.BINDING, Event.VERIFIED);
      case BINDING -> follow(RolloutPhase.SERVING, Event.BOUND);
      case WAITING_FOR_QUIET -> awaitQuiet();
      case DRAINING -> drain();
      case SETTLING -> settle();
      case CLOSING -> close();
      case BAKING -> bake();
      case PLANNED, COMPLETED, ROLLING_BACK, ROLLED_BACK, ABORTED, FAILED -> Optional.empty();
    };
  }

  /** Takes the counts of a drain, which go on changing while the upgrade is paused. */
  public void count() {
    switch (step.state()) {
      case DRAINING, SETTLING -> load().ifPresent(step::count);
      case PLANNED,
          DEPLOYING,
          VERIFYING,
          BINDING,
          WAITING_FOR_QUIET,
          CLOSING,
          BAKING,
          COMPLETED,
          ROLLING_BACK,
          ROLLED_BACK,
          ABORTED,
          FAILED -> {}
    }
  }

  /** The new node's roll-out goes ahead by itself; the step follows it. */
  private Optional<String> follow(RolloutPhase phase, Event event) {
    Rollout rollout =
        step.newNode()
            .flatMap(bringUp::find)
            .orElseThrow(() -> new IllegalStateException("No roll-out for " + step.newNode()));
    switch (rollout.phase()) {
      case FAILED -> {
        return Optional.of(rollout.reason().orElse("the new node failed"));
      }
      case CANCELLED -> {
        return Optional.of("the roll-out of " + rollout.node() + " was cancelled");
      }
      case DEPLOYING, VERIFYING, BINDING, SERVING -> {
        if (rollout.phase().compareTo(phase) >= 0) {
          step.apply(event, now);
        }
      }
    }
    return Optional.empty();
  }

  /** G2: the drain begins once the old node's connections are below the first number. */
  private Optional<String> awaitQuiet() {
    Optional<NodeLoad> load = load();
    Integer firstNumber = settings.startBelowConnections();
    if (load.isEmpty()) {
      step.say("Waiting for a report of " + step.oldNode());
    } else if (firstNumber != null && load.get().connections() >= firstNumber) {
      step.say(
          step.oldNode()
              + " has "
              + load.get().connections()
              + " connections; the drain begins below "
              + firstNumber);
    } else {
      step.countAtStart(load.get());
      step.apply(Event.QUIET, now);
      oldNode.drain();
    }
    return Optional.empty();
  }

  private Optional<String> drain() {
    if (isGoneForGood()) {
      step.countNone();
      step.apply(Event.EMPTIED, now);
      return Optional.empty();
    }
    Optional<OrderAnswer> answer = step.drainOrder().flatMap(orders::answer);
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    if (!answer.get().successful()) {
      step.say(step.oldNode() + " can't be drained: " + answer.get().why());
      answer.filter(this::isOld).ifPresent(_ -> oldNode.drain());
      return Optional.empty();
    }
    Optional<NodeLoad> load = load().filter(report -> report.at().isAfter(answer.get().at()));
    if (load.isPresent() && isBelowThirdNumber(load.get())) {
      step.apply(Event.EMPTIED, now);
    } else {
      cutIfForced();
    }
    return Optional.empty();
  }

  /**
   * G12: below the third number the rest's uplink traffic is read; if that is below the preset
   * value as well the logical node is unbound; and only if that has succeeded the port is closed.
   */
  private Optional<String> settle() {
    if (isGoneForGood()) {
      oldNode.lost("given up by an operator's word");
      step.apply(Event.UNBOUND, now);
      return Optional.empty();
    }
    if (step.unbindOrder().isPresent()) {
      Optional<OrderAnswer> answer = step.unbindOrder().flatMap(orders::answer);
      answer.ifPresent(this::unbound);
      if (answer.filter(this::isOld).isEmpty() || step.state() != StepState.SETTLING) {
        return Optional.empty();
      }
    }
    cutIfForced();
    Optional<NodeLoad> load = load().filter(report -> report.at().isAfter(step.stateSince()));
    if (load.isEmpty()) {
      return Optional.empty();
    }
    if (!isBelowThirdNumber(load.get())) {
      step.say(step.oldNode() + " has " + load.get().connections() + " connections again");
    } else if (load.get().uplinkPerSecond() >= settings.settleBelowUplinkPerSecond()) {
      step.say(
          "The rest on "
              + step.oldNode()
              + " sends "
              + load.get().uplinkPerSecond()
              + " messages a second");
    } else {
      oldNode.unbind();
    }
    return Optional.empty();
  }

  private void unbound(OrderAnswer answer) {
    if (answer.successful()) {
      step.countNone();
      step.apply(Event.UNBOUND, now);
      oldNode.close();
    } else {
      step.unbindFailed(answer.why());
      step.say(
          "Unbinding "
              + step.logicalNode()
              + " from "
              + step.oldNode()
              + " failed, its device port stays open: "
              + answer.why());
    }
  }

  private Optional<String> close() {
    if (step.closeOrder().isEmpty()) {
      step.apply(Event.PORT_CLOSED, now);
      return Optional.empty();
    }
    Optional<OrderAnswer> answer = step.closeOrder().flatMap(orders::answer);
    if (answer.isPresent() && answer.get().successful()) {
      oldNode.closed();
      step.apply(Event.PORT_CLOSED, now);
    } else if (answer.filter(this::isOld).isPresent()) {
      step.say("The device port of " + step.oldNode() + " can't be closed: " + answer.get().why());
      oldNode.placeClose();
    }
    return Optional.empty();
  }

  private Optional<String> bake() {
    boolean baked = !now.isBefore(step.stateSince().plusSeconds(settings.bakeSeconds()));
    boolean well =
        step.newNode().map(health::of).filter(r -> r.status() == HealthStatus.UP).isPresent();
    if (baked && well) {
      step.apply(Event.BAKED, now);
    }
    return Optional.empty();
  }

  private void cutIfForced() {
    Integer limit = settings.forceAfterSeconds();
    Instant drainedSince = step.times().getOrDefault(StepState.DRAINING, step.stateSince());
    if (limit != null && !now.isBefore(drainedSince.plusSeconds(limit))) {
      step.force();
    }
    if (!step.isForced() || step.remaining() == 0) {
      return;
    }
    Optional<String> cut = step.cutOrder();
    if (cut.isEmpty() || cut.flatMap(orders::answer).filter(this::isOld).isPresent()) {
      oldNode.cut();
    }
  }

  /** After a refusal an order is given anew, but not at once. */
  private boolean isOld(OrderAnswer answer) {
    return answer.at().plus(RETRY).isBefore(now);
  }

  /** A dead process holds no channels; an operator said that its node may be given up. */
  private boolean isGoneForGood() {
    HealthReading reading = health.of(step.oldNode());
    return step.isForced() && reading.status() == HealthStatus.DOWN && load().isEmpty();
  }

  private boolean isBelowThirdNumber(NodeLoad load) {
    return load.connections() < settings.settleBelowConnections();
  }

  /** The old node's load, unless the report is too old to say anything. */
  private Optional<NodeLoad> load() {
    return loads.of(step.oldNode()).filter(report -> report.at().plus(FRESH).isAfter(now));
  }
}
