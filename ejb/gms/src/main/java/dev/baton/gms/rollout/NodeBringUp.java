package dev.baton.gms.rollout;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.id.ServerName;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.contracts.order.Order;
import dev.baton.contracts.order.OrderHeader;
import dev.baton.gms.coordination.OrderAnswer;
import dev.baton.gms.coordination.Orders;
import dev.baton.gms.deployment.DeploymentOutcome;
import dev.baton.gms.deployment.Deployments;
import dev.baton.gms.health.HealthReading;
import dev.baton.gms.health.HealthView;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.node.PhysicalNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes roll-outs from phase to phase (G13): deployed, verified, bound. Each call takes one at most
 * one phase further, in the caller's transaction, and may be repeated.
 */
@Dependent
public class NodeBringUp {

  private static final Duration VERIFY_LIMIT = Duration.ofMinutes(6);
  private static final Duration BIND_LIMIT = Duration.ofMinutes(3);

  private final Rollouts rollouts;
  private final NodeService nodes;
  private final Deployments deployments;
  private final ReleaseFiles releases;
  private final HealthView health;
  private final Orders orders;
  private final Clock clock;

  @Inject
  public NodeBringUp(
      Rollouts rollouts,
      NodeService nodes,
      Deployments deployments,
      ReleaseFiles releases,
      HealthView health,
      Orders orders,
      Clock clock) {
    this.rollouts = rollouts;
    this.nodes = nodes;
    this.deployments = deployments;
    this.releases = releases;
    this.health = health;
    this.orders = orders;
    this.clock = clock;
  }

  /** Writes down that a server is to carry a new node. Nothing is done yet. */
  public PhysicalNode begin(
      ServerName server,
      ReleaseVersion release,
      LogicalNodeName logicalNode,
      @Nullable UpgradeId upgrade) {
    PhysicalNode node = nodes.startNode(server, release);
    rollouts.add(new Rollout(node, logicalNode, upgrade, clock.instant()));
    return node;
  }

  /** How far a node's roll-out has come. */
  public Optional<Rollout> find(NodeName node) {
    return rollouts.find(node);
  }

  /** Looks at what has happened, and goes to the next phase if it is time. */
  public void advance(NodeName node, long term) {
    Rollout rollout = require(node);
    if (rollout.isHeld()) {
      return;
    }
    switch (rollout.phase()) {
      case DEPLOYING -> deploy(rollout);
      case VERIFYING -> verify(rollout, term);
      case BINDING -> awaitBound(rollout, term);
      case SERVING, FAILED, CANCELLED -> {}
    }
  }

  /**
   * Keeps a roll-out where it is, or lets it go on. A deployment under way goes on all the same.
   */
  public void hold(NodeName node, boolean hold) {
    require(node).hold(hold);
  }

  /** Gives a roll-out up that is not over, and closes its node. */
  public void cancel(NodeName node, long term) {
    Rollout rollout = require(node);
    if (rollout.phase().isOver()) {
      return;
    }
    if (rollout.phase() == RolloutPhase.BINDING) {
      nodes.unbind(rollout.logicalNode(), node);
      orders.place(new Order.Close(header(rollout, "close", term)));
    }
    rollout.apply(RolloutPhase.Event.CANCELLED, clock.instant());
    nodes.changeState(node, NodeState.CLOSED, "its roll-out was cancelled");
  }

  private void deploy(Rollout rollout) {
    NodeName node = rollout.node();
    Optional<DeploymentOutcome> outcome = deployments.outcome(node);
    if (outcome.isEmpty()) {
      deployments.begin(
          node,
          nodes.requireServer(rollout.server()).managementAddress(),
          releases.of(rollout.release()));
      return;
    }
    switch (outcome.get()) {
      case DeploymentOutcome.Deployed() ->
          rollout.apply(RolloutPhase.Event.DEPLOYED, clock.instant());
      case DeploymentOutcome.Failed(String reason) -> fail(rollout, reason);
    }
  }

  private void verify(Rollout rollout, long term) {
    HealthReading reading = health.of(rollout.node());
    boolean greeted = nodes.requireNode(rollout.node()).greetedAt().isPresent();
    if (greeted && reading.isUpAfter(rollout.phaseSince())) {
      rollout.apply(RolloutPhase.Event.VERIFIED, clock.instant());
      nodes.bind(rollout.logicalNode(), rollout.node());
      orders.place(
          new Order.Bind(
              header(rollout, "bind", term),
              rollout.logicalNode(),
              nodes.requireNode(rollout.node()).capacity()));
    } else if (isPast(rollout, VERIFY_LIMIT)) {
      fail(
          rollout,
          "Not healthy within "
              + VERIFY_LIMIT.toSeconds()
              + " s: "
              + (greeted ? reading.reason() : "it has not said hello"));
    }
  }

  private void awaitBound(Rollout rollout, long term) {
    Optional<OrderAnswer> answer = orders.answer(orderId(rollout, "bind"));
    if (answer.isPresent() && !answer.get().successful()) {
      nodes.unbind(rollout.logicalNode(), rollout.node());
      fail(rollout, "It can't be bound: " + answer.get().why());
    } else if (answer.isPresent() && portIsOpen(rollout)) {
      rollout.apply(RolloutPhase.Event.BOUND, clock.instant());
      nodes.changeState(rollout.node(), NodeState.SERVING, null);
    } else if (isPast(rollout, BIND_LIMIT)) {
      nodes.unbind(rollout.logicalNode(), rollout.node());
      orders.place(new Order.Close(header(rollout, "close", term)));
      fail(rollout, "Its device port was not open within " + BIND_LIMIT.toSeconds() + " s");
    }
  }

  private boolean portIsOpen(Rollout rollout) {
    HealthReading reading = health.of(rollout.node());
    return reading.isUpAfter(rollout.phaseSince()) && reading.portOpen();
  }

  private void fail(Rollout rollout, String reason) {
    rollout.fail(reason, clock.instant());
    nodes.changeState(rollout.node(), NodeState.FAILED, rollout.reason().orElse(null));
  }

  private boolean isPast(Rollout rollout, Duration limit) {
    return rollout.phaseSince().plus(limit).isBefore(clock.instant());
  }

  private Rollout require(NodeName node) {
    return rollouts
        .find(node)
        .orElseThrow(() -> new IllegalStateException("There is no roll-out of " + node));
  }

  private static OrderHeader header(Rollout rollout, String kind, long term) {
    return new OrderHeader(
        orderId(rollout, kind),
        rollout.server(),
        rollout.node(),
        rollout.upgrade().orElse(null),
        term);
  }

  private static String orderId(Rollout rollout, String kind) {
    return rollout.node() + "." + kind;
  }
}
