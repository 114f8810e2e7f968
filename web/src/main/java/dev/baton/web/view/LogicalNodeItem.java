package dev.baton.web.view;

import java.util.List;

/**
 * A logical node.
 *
 * @param nodes the physical nodes bound to it
 * @param devices how many belong to it, connected or not
 * @param connections how many channels its physical nodes hold
 */
public record LogicalNodeItem(String name, List<String> nodes, long devices, long connections) {}
