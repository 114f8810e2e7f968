package dev.baton.gms.health;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.NodeName;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.presence.PresenceService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Frees the places at gateways whose processes have died, so that nobody takes their devices for
 * connected (G11). The nodes stay what they are: a process that is started again goes on with them.
 * Safe for use by several threads.
 */
@ApplicationScoped
public class DeadGateways {

  private static final Logger LOG = System.getLogger(DeadGateways.class.getName());

  /** A node that starts or is over has no devices, and its process may be restarted by order. */
  private static final Set<NodeState> WITH_DEVICES =
      EnumSet.of(NodeState.SERVING, NodeState.DRAINING, NodeState.DRAINED);

  private final Map<NodeName, Instant> buried = new ConcurrentHashMap<>();

  @Inject PresenceService presence;

  /**
   * Closes the channels of a dead gateway, once for each death.
   *
   * @param since when it was dead already
   */
  void bury(PhysicalNode node, Instant since) {
    if (!WITH_DEVICES.contains(node.state()) || since.equals(buried.get(node.name()))) {
      return;
    }
    int channels = presence.nodeGone(node.name(), since);
    buried.put(node.name(), since);
    LOG.log(
        Level.WARNING,
        "The process of {0} has died, and {1} channels with it; start server {2} again",
        node.name(),
        channels,
        node.server());
  }
}
