package dev.baton.web.view;

import dev.baton.contracts.NodeState;
import java.util.List;

/**
 * A physical node.
 *
 * @param drainable connections whose device takes drain orders (G17)
 * @param stock the other connections
 * @param occupied places taken or promised (G11)
 */
public record PhysicalNodeItem(
    String name,
    String server,
    String version,
    NodeState state,
    List<String> logicalNodes,
    int connections,
    int drainable,
    int stock,
    int occupied,
    int capacity,
    double uplinkPerSecond,
    String deviceAddress,
    HealthItem health) {}
