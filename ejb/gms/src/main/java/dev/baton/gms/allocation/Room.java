package dev.baton.gms.allocation;

import dev.baton.contracts.NodeName;

/**
 * How many devices a node can take at this moment (G7).
 *
 * @param free not negative
 */
record Room(NodeName node, int free) {}
