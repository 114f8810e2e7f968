package dev.baton.gms.upgrade.drive;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.ServerName;
import dev.baton.gms.health.Reachability;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.node.Server;
import dev.baton.gms.rollout.ServerClaims;
import dev.baton.gms.upgrade.model.Upgrade;
import dev.baton.gms.upgrade.model.UpgradeStep;
import dev.baton.gms.upgrade.model.Upgrades;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which servers can take a new node: those that carry none that serves and that no upgrade needs. A
 * server that a step has emptied is free once that step is over (G13, G16).
 */
@Dependent
public class TransferServers implements ServerClaims {

  private final NodeService nodes;
  private final Upgrades upgrades;
  private final Reachability reachability;

  @Inject
  public TransferServers(NodeService nodes, Upgrades upgrades, Reachability reachability) {
    this.nodes = nodes;
    this.upgrades = upgrades;
    this.reachability = reachability;
  }

  @Override
  public Optional<String> claimOn(ServerName server) {
    for (Upgrade upgrade : upgrades.running()) {
      for (UpgradeStep step : upgrade.steps()) {
        if (needs(step, server)) {
          return Optional.of("upgrade " + upgrade.id() + " needs it");
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The best free server for so many devices: one that answers first, one with enough places, one
   * whose last node did not fail, then by name.
   */
  Optional<Server> best(int devices) {
    return free().stream()
        .min(
            Comparator.comparing(this::isUnreachable)
                .thenComparing(server -> server.capacity() < devices)
                .thenComparing(this::failedLast)
                .thenComparing(Server::name));
  }

  /** All that are free now. */
  List<Server> free() {
    return nodes.servers().stream().filter(this::isFree).toList();
  }

  private boolean isFree(Server server) {
    return nodes.currentNode(server.name()).isEmpty() && claimOn(server.name()).isEmpty();
  }

  /** Whether a free server does not answer, so that nothing can be deployed there. */
  boolean isUnreachable(Server server) {
    return reachability.isUnreachable(server.name());
  }

  private boolean failedLast(Server server) {
    return nodes.newestNode(server.name()).map(PhysicalNode::state).stream()
        .anyMatch(state -> state == NodeState.FAILED);
  }

  private static boolean needs(UpgradeStep step, ServerName server) {
    return step.state().isUnderWay()
        && (step.oldServer().equals(server) || step.newServer().filter(server::equals).isPresent());
  }
}
