package dev.baton.gms.allocation;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.gms.node.PhysicalNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of a logical node's physical nodes devices may be sent to (G6): those that serve and, while
 * others of them are being drained, run another release than what is drained. Nobody is sent to a
 * node that is to be drained next; in a rollback the same rule leads back.
 */
final class UpgradedNodes {

  private UpgradedNodes() {}

  static List<PhysicalNode> among(List<PhysicalNode> bound) {
    Set<ReleaseVersion> leaving =
        bound.stream()
            .filter(node -> node.state() == NodeState.DRAINING)
            .map(PhysicalNode::release)
            .collect(Collectors.toSet());
    return bound.stream()
        .filter(node -> node.state().admitsNewcomers() && !leaving.contains(node.release()))
        .toList();
  }
}
