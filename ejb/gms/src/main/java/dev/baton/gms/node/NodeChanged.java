package dev.baton.gms.node;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.NodeName;

/**
 * CDI event after commit ({@code @ObservesAsync}): a physical node came into being, changed its
 * state, was bound or unbound, or its process said hello.
 */
public record NodeChanged(NodeName node, NodeState state) {}
