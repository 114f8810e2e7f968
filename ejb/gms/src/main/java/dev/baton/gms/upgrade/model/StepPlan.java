package dev.baton.gms.upgrade.model;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;

/**
 * What a step is to do.
 *
 * @param oldNode the node that the logical node is to leave
 * @param oldServer the old node's server
 */
public record StepPlan(LogicalNodeName logicalNode, NodeName oldNode, ServerName oldServer) {}
