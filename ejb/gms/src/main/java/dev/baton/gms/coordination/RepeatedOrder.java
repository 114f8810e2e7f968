package dev.baton.gms.coordination;

import dev.baton.contracts.id.NodeName;

/**
 * An order that a gateway has not answered.
 *
 * @param kind as in {@code Drain}
 * @param times how often it was sent, at least 2
 */
public record RepeatedOrder(String id, String kind, NodeName node, int times) {}
