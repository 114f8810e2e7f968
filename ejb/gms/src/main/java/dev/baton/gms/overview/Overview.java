package dev.baton.gms.overview;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import dev.baton.gms.common.NotFoundException;
import dev.baton.gms.node.Binding;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.node.Server;
import dev.baton.gms.presence.NodeFigures;
import dev.baton.gms.presence.PresenceService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads servers and nodes with their load; three or four queries for any number of them. */
@Stateless
public class Overview {

  private NodeService nodes;
  private PresenceService presence;
  private EntityManager entities;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected Overview() {}

  @Inject
  public Overview(NodeService nodes, PresenceService presence, EntityManager entities) {
    this.nodes = nodes;
    this.presence = presence;
    this.entities = entities;
  }

  /** All physical nodes, oldest first. */
  public List<NodeView> nodes() {
    Map<NodeName, NodeFigures> figures = presence.figures();
    List<Binding> bindings = nodes.bindings();
    return nodes.nodes().stream().map(node -> view(node, bindings, figures)).toList();
  }

  /**
   * One physical node.
   *
   * @throws NotFoundException if there is none of that name
   */
  public NodeView node(NodeName name) {
    return view(nodes.requireNode(name), nodes.bindings(), Map.of(name, presence.figures(name)));
  }

  /** All servers by name. */
  public List<ServerView> servers() {
    Map<ServerName, NodeView> newest = new HashMap<>();
    nodes().forEach(node -> newest.put(node.server(), node));
    return nodes.servers().stream().map(server -> view(server, newest.get(server.name()))).toList();
  }

  /** All logical nodes by name. */
  public List<LogicalNodeView> logicalNodes() {
    List<NodeView> all = nodes();
    Map<String, Long> devices = registered();
    return nodes.logicalNodes().stream()
        .map(logical -> view(logical.name(), all, devices.getOrDefault(logical.name().value(), 0L)))
        .toList();
  }

  private Map<String, Long> registered() {
    Map<String, Long> devices = new HashMap<>();
    entities
        .createQuery(
            "select d.logicalNode, count(d) from Device d where d.logicalNode is not null group by"
                + " d.logicalNode",
            Object[].class)
        .getResultList()
        .forEach(row -> devices.put((String) row[0], ((Number) row[1]).longValue()));
    return devices;
  }

  private static LogicalNodeView view(LogicalNodeName name, List<NodeView> all, long devices) {
    List<NodeView> bound = all.stream().filter(node -> node.logicalNodes().contains(name)).toList();
    int connections = bound.stream().mapToInt(node -> node.figures().connections()).sum();
    return new LogicalNodeView(
        name, bound.stream().map(NodeView::name).toList(), devices, connections);
  }

  private static ServerView view(Server server, @Nullable NodeView node) {
    return new ServerView(
        server.name(),
        server.machine(),
        server.managementAddress(),
        server.deviceAddress(),
        server.capacity(),
        node);
  }

  private static NodeView view(
      PhysicalNode node, List<Binding> bindings, Map<NodeName, NodeFigures> figures) {
    List<LogicalNodeName> bound =
        bindings.stream()
            .filter(binding -> binding.node().equals(node.name()))
            .map(Binding::logicalNode)
            .toList();
    return NodeView.of(node, bound, figures.getOrDefault(node.name(), NodeFigures.NONE));
  }
}
