package dev.baton.gms.node;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.gms.ring.HashRing;

/** CDI event inside the transaction ({@code @Observes}): the ring has one more logical node. */
public record LogicalNodeAdded(LogicalNodeName logicalNode, HashRing ring) {}
