package dev.baton.gms.node;

import dev.baton.contracts.NodeState;
import java.util.EnumSet;
import java.util.Set;

/** Which state of a physical node may follow which. */
final class NodeLife {

  private NodeLife() {}

  static boolean mayFollow(NodeState present, NodeState next) {
    return after(present).contains(next);
  }

  private static Set<NodeState> after(NodeState present) {
    return switch (present) {
      case STARTING -> EnumSet.of(NodeState.SERVING, NodeState.CLOSED, NodeState.FAILED);
      case SERVING -> EnumSet.of(NodeState.DRAINING, NodeState.FAILED);
      // Undrain leads back to SERVING, until the process is gone.
      case DRAINING -> EnumSet.of(NodeState.DRAINED, NodeState.SERVING, NodeState.FAILED);
      case DRAINED ->
          EnumSet.of(NodeState.CLOSED, NodeState.SERVING, NodeState.DRAINING, NodeState.FAILED);
      case CLOSED -> EnumSet.of(NodeState.SERVING, NodeState.FAILED);
      // A node that was given up may come back, or is put away.
      case FAILED ->
          EnumSet.of(NodeState.STARTING, NodeState.SERVING, NodeState.DRAINING, NodeState.CLOSED);
    };
  }
}
