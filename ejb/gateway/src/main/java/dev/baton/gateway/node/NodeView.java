package dev.baton.gateway.node;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this gateway is.
 *
 * @param logicalNode the one it serves, or null while it is bound to none
 * @param capacity channels it may hold at most
 * @param masters addresses of the master gateways
 */
public record NodeView(
    NodeName name,
    NodeState state,
    @Nullable LogicalNodeName logicalNode,
    int capacity,
    List<String> masters) {

  /** The same node in another state. */
  public NodeView in(NodeState next) {
    return new NodeView(name, next, logicalNode, capacity, masters);
  }

  /** The same node, serving a logical node. */
  public NodeView serving(LogicalNodeName served, int places) {
    return new NodeView(name, NodeState.SERVING, served, places, masters);
  }

  /** The same node, bound to nothing and empty. */
  public NodeView unbound() {
    return new NodeView(name, NodeState.DRAINED, null, capacity, masters);
  }
}
