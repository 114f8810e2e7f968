package dev.baton.gms.upgrade.step;

import dev.baton.gms.coordination.NodeLoad;
import dev.baton.gms.coordination.NodeLoads;
import dev.baton.gms.coordination.OrderAnswer;
import dev.baton.gms.coordination.Orders;
import dev.baton.gms.health.HealthReading;
import dev.baton.gms.health.HealthStatus;
import dev.baton.gms.health.HealthView;
import dev.baton.gms.upgrade.model.StepState;
import dev.baton.gms.upgrade.model.StepState.Event;
import dev.baton.gms.upgrade.model.UpgradeSettings;
import dev.baton.gms.upgrade.model.UpgradeStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes a step's old node from full service to the closed port: each order is given when the one
 * before has been answered and the node's load allows it, and anew some time after a refusal.
 */
final class Emptying {

  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final UpgradeSettings settings;
  private final UpgradeStep step;
  private final OldNode oldNode;
  private final Orders orders;
  private final NodeLoads loads;
  private final HealthView health;
  private final Instant now;

  Emptying(
      UpgradeSettings settings,
      UpgradeStep step,
      OldNode oldNode,
      Orders orders,
      NodeLoads loads,
      HealthView health,
      Instant now) {
    this.settings = settings;
    this.step = step;
    this.oldNode = oldNode;
    this.orders = orders;
    this.loads = loads;
    this.health = health;
    this.now = now;
  }

  /** G2: the drain begins once the old node's connections are below the first number. */
  void awaitQuiet() {
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
  }

  /** DRAINING: waits until few enough connections are left, or cuts them if it may. */
  void drain() {
    if (isGoneForGood()) {
      step.countNone();
      step.apply(Event.EMPTIED, now);
      return;
    }
    Optional<OrderAnswer> answer = step.drainOrder().flatMap(orders::answer);
    if (answer.isEmpty()) {
      return;
    }
    if (!answer.get().successful()) {
      step.say(step.oldNode() + " can't be drained: " + answer.get().why());
      answer.filter(this::isOld).ifPresent(_ -> oldNode.drain());
      return;
    }
    Optional<NodeLoad> load = load().filter(report -> report.at().isAfter(answer.get().at()));
    if (load.isPresent() && isBelowThirdNumber(load.get())) {
      step.apply(Event.EMPTIED, now);
    } else {
      cutIfForced();
    }
  }

  /**
   * G12: below the third number the rest's uplink traffic is read; if that is below the preset
   * value as well the logical node is unbound; and only if that has succeeded the port is closed.
   */
  void settle() {
    if (isGoneForGood()) {
      oldNode.lost("given up by an operator's word");
      step.apply(Event.UNBOUND, now);
      return;
    }
    if (step.unbindOrder().isPresent()) {
      Optional<OrderAnswer> answer = step.unbindOrder().flatMap(orders::answer);
      answer.ifPresent(this::unbound);
      if (answer.filter(this::isOld).isEmpty() || step.state() != StepState.SETTLING) {
        return;
      }
    }
    cutIfForced();
    Optional<NodeLoad> load = load().filter(report -> report.at().isAfter(step.stateSince()));
    if (load.isEmpty()) {
      return;
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

  /** CLOSING: waits for the port to be closed. */
  void close() {
    if (step.closeOrder().isEmpty()) {
      step.apply(Event.PORT_CLOSED, now);
      return;
    }
    Optional<OrderAnswer> answer = step.closeOrder().flatMap(orders::answer);
    if (answer.isPresent() && answer.get().successful()) {
      oldNode.closed();
      step.apply(Event.PORT_CLOSED, now);
    } else if (answer.filter(this::isOld).isPresent()) {
      step.say("The device port of " + step.oldNode() + " can't be closed: " + answer.get().why());
      oldNode.placeClose();
    }
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

  /** Takes the present counts. */
  void count() {
    load().ifPresent(step::count);
  }

  /** The old node's load, unless the report is too old to say anything. */
  private Optional<NodeLoad> load() {
    return loads.of(step.oldNode()).filter(report -> report.at().plus(FRESH).isAfter(now));
  }
}
