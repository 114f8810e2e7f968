package dev.baton.gms.upgrade.drive;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.common.ConflictException;
import dev.baton.gms.node.LogicalNode;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.node.Server;
import dev.baton.gms.upgrade.model.StepPlan;
import dev.baton.gms.upgrade.model.Upgrade;
import dev.baton.gms.upgrade.model.UpgradeSettings;
import dev.baton.gms.upgrade.model.UpgradeStep;
import dev.baton.gms.upgrade.model.Upgrades;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Makes upgrades: finds out what there is to do, and refuses what can't be done. */
@Dependent
public class UpgradePlanner {

  private static final int RANDOM_ENDS = 36 * 36;

  private final Upgrades upgrades;
  private final NodeService nodes;
  private final TransferServers transferServers;
  private final Clock clock;
  private final SplittableRandom random = new SplittableRandom();

  @Inject
  public UpgradePlanner(
      Upgrades upgrades, NodeService nodes, TransferServers transferServers, Clock clock) {
    this.upgrades = upgrades;
    this.nodes = nodes;
    this.transferServers = transferServers;
    this.clock = clock;
  }

  /**
   * Stores an upgrade, PLANNED. Nothing is done yet.
   *
   * @throws dev.baton.gms.common.NotFoundException if a logical node does not exist
   * @throws UpgradeRunningException if one of the logical nodes is in a running upgrade
   * @throws ConflictException if there is nothing to do, a node can't be replaced alone, or none of
   *     the free servers answers
   * @throws NoTransferServerException if no server is free for the first new node
   */
  public Upgrade start(UpgradeSettings settings, String by) {
    List<LogicalNodeName> chosen = chosen(settings);
    chosen.forEach(this::requireIdle);
    List<StepPlan> plans = plans(settings.release(), chosen);
    if (plans.isEmpty()) {
      throw new ConflictException(
          "No chosen logical node is served by another release than " + settings.release());
    }
    plans.forEach(this::requireSoleBinding);
    if (needsServer(settings.release(), plans)) {
      requireTransferServer();
    }
    Upgrade upgrade = new Upgrade(newId(), from(plans), settings, by, clock.instant());
    plans.forEach(plan -> upgrade.add(plan, clock.instant()));
    upgrades.add(upgrade);
    return upgrade;
  }

  /** What an upgrade of these logical nodes (all, if empty) would do, without a check (G17). */
  public List<StepPlan> preview(ReleaseVersion release, List<LogicalNodeName> logicalNodes) {
    return plans(release, logicalNodes.isEmpty() ? all() : logicalNodes);
  }

  private List<LogicalNodeName> chosen(UpgradeSettings settings) {
    settings.logicalNodes().forEach(nodes::requireLogicalNode);
    return settings.logicalNodes().isEmpty()
        ? all()
        : settings.logicalNodes().stream().distinct().toList();
  }

  private List<LogicalNodeName> all() {
    return nodes.logicalNodes().stream().map(LogicalNode::name).toList();
  }

  private List<StepPlan> plans(ReleaseVersion release, List<LogicalNodeName> logicalNodes) {
    List<StepPlan> plans = new ArrayList<>();
    for (LogicalNodeName logicalNode : logicalNodes) {
      for (PhysicalNode node : nodes.nodesOf(logicalNode)) {
        if (!node.release().equals(release) && node.state() != NodeState.FAILED) {
          plans.add(new StepPlan(logicalNode, node.name(), node.server()));
        }
      }
    }
    return plans;
  }

  private void requireIdle(LogicalNodeName logicalNode) {
    for (Upgrade upgrade : upgrades.running()) {
      if (upgrade.steps().stream().map(UpgradeStep::logicalNode).anyMatch(logicalNode::equals)) {
        throw new UpgradeRunningException(upgrade.id(), logicalNode);
      }
    }
  }

  private void requireSoleBinding(StepPlan plan) {
    if (nodes.logicalNodesOf(plan.oldNode()).size() > 1) {
      throw new ConflictException(
          plan.oldNode() + " serves several logical nodes and can't be replaced for one alone");
    }
  }

  private boolean needsServer(ReleaseVersion release, List<StepPlan> plans) {
    return plans.stream()
        .map(plan -> nodes.nodesOf(plan.logicalNode()))
        .anyMatch(
            bound ->
                bound.stream()
                    .noneMatch(
                        node ->
                            node.release().equals(release) && node.state() == NodeState.SERVING));
  }

  private void requireTransferServer() {
    List<Server> free = transferServers.free();
    if (free.isEmpty()) {
      throw new NoTransferServerException();
    }
    if (free.stream().allMatch(transferServers::isUnreachable)) {
      throw new ConflictException(
          free.stream()
              .map(server -> server.name() + " at " + server.managementAddress())
              .collect(Collectors.joining(", ", "No free server answers; start one of: ", "")));
    }
  }

  private String from(List<StepPlan> plans) {
    return plans.stream()
        .map(plan -> nodes.requireNode(plan.oldNode()).release().value())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** Sorts by time; the random end keeps apart what two servers start in one millisecond. */
  private UpgradeId newId() {
    String time = Long.toString(clock.millis(), Character.MAX_RADIX);
    String end = Integer.toString(random.nextInt(RANDOM_ENDS), Character.MAX_RADIX);
    return new UpgradeId("u-" + time + "-" + end);
  }
}
