package dev.baton.gms.overview;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import java.util.List;

/**
 * A logical node with what serves it at this moment.
 *
 * @param nodes bound to it, the longest bound first
 * @param devices registered and belonging to it
 * @param connections open channels at its physical nodes
 */
public record LogicalNodeView(
    LogicalNodeName name, List<NodeName> nodes, long devices, int connections) {}
