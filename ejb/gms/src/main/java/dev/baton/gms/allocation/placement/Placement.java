package dev.baton.gms.allocation.placement;

import dev.baton.contracts.id.NodeName;
import java.util.List;

/**
 * How many devices go where. A pure function, so that the rule can be exchanged and tried out
 * alone.
 */
public interface Placement {

  /**
   * Distributes devices that all belong to one logical node.
   *
   * @param devices how many ask
   * @param rooms the nodes that may take them, the preferred one first
   * @return a node for each device, the first in the order of answers first; shorter than {@code
   *     devices} if there is no room for all, and never more to a node than it has free (G7)
   */
  List<NodeName> place(int devices, List<Room> rooms);

  /**
   * How many devices a node can take at this moment (G7).
   *
   * @param free not negative
   */
  record Room(NodeName node, int free) {}
}
