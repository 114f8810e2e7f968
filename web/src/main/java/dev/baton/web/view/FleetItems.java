package dev.baton.web.view;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.gms.health.HealthReading;
import dev.baton.gms.health.HealthView;
import dev.baton.gms.health.Reachability;
import dev.baton.gms.overview.LogicalNodeView;
import dev.baton.gms.overview.NodeView;
import dev.baton.gms.overview.Overview;
import dev.baton.gms.overview.ServerView;
import dev.baton.gms.rollout.ServerClaims;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Servers and nodes with their load and health. Safe for use by several threads. */
@ApplicationScoped
public class FleetItems {

  @Inject Overview overview;
  @Inject HealthView health;
  @Inject ServerClaims claims;
  @Inject Reachability reachability;

  /** All servers by name. */
  public List<ServerItem> servers() {
    return overview.servers().stream().map(this::item).toList();
  }

  /** All logical nodes by name. */
  public List<LogicalNodeItem> logicalNodes() {
    return overview.logicalNodes().stream().map(FleetItems::item).toList();
  }

  /** All physical nodes, oldest first. */
  public List<PhysicalNodeItem> physicalNodes() {
    return overview.nodes().stream().map(this::item).toList();
  }

  /** One physical node. */
  public PhysicalNodeItem physicalNode(NodeName name) {
    return item(overview.node(name));
  }

  private ServerItem item(ServerView server) {
    NodeView node = server.node();
    boolean carries = node != null && node.state() != NodeState.FAILED;
    return new ServerItem(
        server.name().value(),
        server.machine(),
        server.managementAddress(),
        server.deviceAddress(),
        server.capacity(),
        role(server),
        node != null && carries ? node.name().value() : null);
  }

  private ServerItem.Role role(ServerView server) {
    NodeState state = server.node() == null ? NodeState.CLOSED : server.node().state();
    boolean empty = state == NodeState.CLOSED || state == NodeState.FAILED;
    boolean claimed = empty && claims.claimOn(server.name()).isPresent();
    // While a gateway is deployed its server is restarted, and may be silent.
    boolean restarts = claimed || state == NodeState.STARTING;
    if (!restarts && reachability.isUnreachable(server.name())) {
      return ServerItem.Role.UNREACHABLE;
    }
    if (state == NodeState.SERVING) {
      return ServerItem.Role.SERVING;
    }
    return empty && !claimed ? ServerItem.Role.TRANSFER : ServerItem.Role.BUSY;
  }

  private static LogicalNodeItem item(LogicalNodeView logicalNode) {
    return new LogicalNodeItem(
        logicalNode.name().value(),
        logicalNode.nodes().stream().map(NodeName::value).toList(),
        logicalNode.devices(),
        logicalNode.connections());
  }

  private PhysicalNodeItem item(NodeView node) {
    return new PhysicalNodeItem(
        node.name().value(),
        node.server().value(),
        node.version().value(),
        node.state(),
        node.logicalNodes().stream().map(LogicalNodeName::value).toList(),
        node.figures().connections(),
        node.figures().drainable(),
        node.figures().stock(),
        node.figures().occupied(),
        node.capacity(),
        node.figures().uplinkPerSecond(),
        node.deviceAddress(),
        item(node.state(), health.of(node.name()), node.reason()));
  }

  private static HealthItem item(NodeState state, HealthReading reading, @Nullable String reason) {
    HealthItem.Status status =
        switch (reading.status()) {
          case UP -> HealthItem.Status.UP;
          case DOWN -> HealthItem.Status.DOWN;
          case UNKNOWN -> HealthItem.Status.UNKNOWN;
        };
    String why = state == NodeState.FAILED && reason != null ? reason : reading.reason();
    return new HealthItem(status, why.isEmpty() ? null : why, reading.at());
  }
}
