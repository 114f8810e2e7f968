package dev.baton.gms.overview;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.id.ServerName;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.presence.NodeFigures;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A physical node with its load at this moment.
 *
 * @param logicalNodes those it is bound to
 * @param reason why it is in this state, or null
 */
public record NodeView(
    NodeName name,
    ServerName server,
    ReleaseVersion version,
    NodeState state,
    List<LogicalNodeName> logicalNodes,
    int capacity,
    String deviceAddress,
    NodeFigures figures,
    Instant startedAt,
    Instant changedAt,
    @Nullable String reason) {

  static NodeView of(PhysicalNode node, List<LogicalNodeName> bound, NodeFigures figures) {
    return new NodeView(
        node.name(),
        node.server(),
        node.release(),
        node.state(),
        bound,
        node.capacity(),
        node.deviceAddress(),
        figures,
        node.startedAt(),
        node.changedAt(),
        node.reason().orElse(null));
  }
}
