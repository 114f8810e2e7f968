package dev.baton.web.console.fleet;

import dev.baton.contracts.NodeState;
import dev.baton.web.view.LogicalNodeItem;
import java.util.Comparator;
import java.util.List;

/** A logical node with the cards of its physical nodes: one that is going comes first. */
public record LogicalNodeCard(LogicalNodeItem logicalNode, List<NodeCard> nodes) {

  static LogicalNodeCard of(LogicalNodeItem logicalNode, List<NodeCard> all) {
    return new LogicalNodeCard(
        logicalNode,
        all.stream()
            .filter(card -> card.node().logicalNodes().contains(logicalNode.name()))
            .sorted(Comparator.comparingInt(card -> rank(card.getState())))
            .toList());
  }

  private static int rank(NodeState state) {
    return switch (state) {
      case DRAINING, DRAINED, CLOSED -> 0;
      case SERVING -> 1;
      case STARTING, FAILED -> 2;
    };
  }

  /** Whether devices are on their way from its first node to the others. */
  public boolean isMoving() {
    return nodes.size() > 1 && nodes.getFirst().getState() == NodeState.DRAINING;
  }

  public String getName() {
    return logicalNode.name();
  }

  public long getDevices() {
    return logicalNode.devices();
  }

  public long getConnections() {
    return logicalNode.connections();
  }

  public List<NodeCard> getNodes() {
    return nodes;
  }
}
