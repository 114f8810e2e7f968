package dev.baton.web.console.fleet;

import dev.baton.contracts.NodeState;
import dev.baton.web.console.Texts;
import dev.baton.web.view.FleetItems;
import dev.baton.web.view.LogicalNodeItem;
import dev.baton.web.view.PhysicalNodeItem;
import dev.baton.web.view.ServerItem;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** Servers, logical and physical nodes, read once for each view of the page. */
@Named("fleet")
@RequestScoped
public class FleetPicture {

  @Inject FleetItems items;
  @Inject Clock clock;

  private List<PhysicalNodeItem> nodes = List.of();
  private List<LogicalNodeCard> logicalNodes = List.of();
  private List<ServerRow> servers = List.of();

  @PostConstruct
  void read() {
    nodes = items.physicalNodes();
    List<NodeCard> cards = nodes.stream().map(NodeCard::new).toList();
    logicalNodes =
        items.logicalNodes().stream().map(item -> LogicalNodeCard.of(item, cards)).toList();
    servers = items.servers().stream().map(this::row).toList();
  }

  public List<LogicalNodeCard> getLogicalNodes() {
    return logicalNodes;
  }

  public List<ServerRow> getServers() {
    return servers;
  }

  /** Whether an upgrade could begin. */
  public boolean isTransferServerFree() {
    return servers.stream().anyMatch(server -> server.getRole() == ServerItem.Role.TRANSFER);
  }

  public String getConnections() {
    return Texts.count(nodes.stream().mapToLong(PhysicalNodeItem::connections).sum());
  }

  public String getDevices() {
    return Texts.count(
        logicalNodes.stream()
            .map(LogicalNodeCard::logicalNode)
            .mapToLong(LogicalNodeItem::devices)
            .sum());
  }

  public long getServing() {
    return nodes.stream().filter(node -> node.state() == NodeState.SERVING).count();
  }

  /** How many nodes there are, but for those that are over. */
  public long getNodeCount() {
    return nodes.stream()
        .filter(node -> node.state() != NodeState.CLOSED && node.state() != NodeState.FAILED)
        .count();
  }

  public String getUplink() {
    return Texts.rate(nodes.stream().mapToDouble(PhysicalNodeItem::uplinkPerSecond).sum());
  }

  /** The releases that carry devices. */
  public String getVersions() {
    String versions =
        nodes.stream()
            .filter(node -> !node.logicalNodes().isEmpty())
            .map(PhysicalNodeItem::version)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return versions.isEmpty() ? "none" : versions;
  }

  public String getAt() {
    return Texts.time(clock.instant()) + " UTC";
  }

  /** The newest node on a server is what matters there, also one that failed. */
  private ServerRow row(ServerItem server) {
    String carries =
        nodes.stream()
            .filter(node -> node.server().equals(server.name()))
            .reduce((older, newer) -> newer)
            .map(FleetPicture::carried)
            .orElse("–");
    return new ServerRow(server, carries);
  }

  private static String carried(PhysicalNodeItem node) {
    String what = node.name() + ", " + node.version() + ", " + node.state();
    return node.state() == NodeState.FAILED && node.health().reason() != null
        ? what + ": " + node.health().reason()
        : what;
  }
}
