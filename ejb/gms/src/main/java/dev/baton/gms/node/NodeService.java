package dev.baton.gms.node;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.id.ServerName;
import dev.baton.gms.common.AfterCommit;
import dev.baton.gms.common.ConflictException;
import dev.baton.gms.common.NotFoundException;
import dev.baton.gms.ring.HashRing;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The registry's verbs. Each call joins the caller's transaction, or has one of its own. Every verb
 * may be repeated: what is so already stays so.
 */
@Stateless
public class NodeService {

  private NodeRepository nodes;
  private AfterCommit afterCommit;
  private Event<LogicalNodeAdded> logicalNodeAdded;
  private Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected NodeService() {}

  @Inject
  public NodeService(
      NodeRepository nodes,
      AfterCommit afterCommit,
      Event<LogicalNodeAdded> logicalNodeAdded,
      Clock clock) {
    this.nodes = nodes;
    this.afterCommit = afterCommit;
    this.logicalNodeAdded = logicalNodeAdded;
    this.clock = clock;
  }

  /** Makes a server known, or takes its changed addresses and capacity. */
  public Server register(NewServer description) {
    Optional<Server> known = nodes.server(description.name());
    known.ifPresent(server -> server.describedAnew(description));
    return known.orElseGet(() -> added(new Server(description, clock.instant())));
  }

  /**
   * Forgets a server.
   *
   * @throws NotFoundException if it is not known
   * @throws ConflictException if it carries a node that is not closed or failed
   */
  public void retire(ServerName name) {
    Server server = requireServer(name);
    currentNode(name)
        .ifPresent(
            node -> {
              throw new ConflictException("Server " + name + " still carries " + node.name());
            });
    nodes.remove(server);
  }

  /** Adds a logical node; its share of the devices belongs to it from now on. */
  public LogicalNode addLogicalNode(LogicalNodeName name) {
    return nodes.logicalNode(name).orElseGet(() -> addedToRing(name));
  }

  /**
   * A new physical node, STARTING, named {@code <server>-n<k>}.
   *
   * @throws NotFoundException if there is no such server
   * @throws ConflictException if the server carries a node that is neither closed nor failed
   */
  public PhysicalNode startNode(ServerName server, ReleaseVersion release) {
    Server carrier = requireServer(server);
    currentNode(server)
        .ifPresent(
            node -> {
              throw new ConflictException("Server " + server + " carries " + node.name());
            });
    PhysicalNode node = new PhysicalNode(carrier, release, clock.instant());
    nodes.add(node);
    changed(node);
    return node;
  }

  /**
   * Writes down that the node serves the logical node; the order to the gateway is the caller's.
   */
  public void bind(LogicalNodeName logicalNode, NodeName name) {
    PhysicalNode node = requireNode(name);
    requireLogicalNode(logicalNode);
    if (nodes.binding(logicalNode, name).isEmpty()) {
      nodes.add(new Binding(logicalNode, name, clock.instant()));
      changed(node);
    }
  }

  /** Writes down that the node serves the logical node no longer. */
  public void unbind(LogicalNodeName logicalNode, NodeName name) {
    if (nodes.removeBinding(logicalNode, name)) {
      changed(requireNode(name));
    }
  }

  /**
   * Takes a node to another state.
   *
   * @param reason for people, or null
   * @throws ConflictException if that state can't follow the present one
   */
  public PhysicalNode changeState(NodeName name, NodeState state, @Nullable String reason) {
    PhysicalNode node = requireNode(name);
    if (node.changeTo(state, reason, clock.instant())) {
      changed(node);
    }
    return node;
  }

  /**
   * A gateway process is up on a server.
   *
   * @return the node it is, or empty if no node of that release is expected there
   */
  public Optional<PhysicalNode> greeted(
      ServerName server, ReleaseVersion release, String bootId, String deviceAddress) {
    Optional<PhysicalNode> node =
        nodes.nodesOn(server).stream().findFirst().filter(n -> n.release().equals(release));
    node.ifPresent(
        present -> {
          present.greeted(bootId, deviceAddress, clock.instant());
          changed(present);
        });
    return node;
  }

  /** The node that a server carries: its newest one, unless that is closed or failed. */
  public Optional<PhysicalNode> currentNode(ServerName server) {
    return nodes.nodesOn(server).stream()
        .findFirst()
        .filter(node -> node.state() != NodeState.CLOSED && node.state() != NodeState.FAILED);
  }

  /**
   * A server's newest node, whatever its state: CLOSED in bake time, its process still deployed.
   */
  public Optional<PhysicalNode> newestNode(ServerName server) {
    return nodes.nodesOn(server).stream().findFirst();
  }

  public Server requireServer(ServerName name) {
    return nodes.server(name).orElseThrow(() -> new NotFoundException("server", name));
  }

  public PhysicalNode requireNode(NodeName name) {
    return nodes.node(name).orElseThrow(() -> new NotFoundException("physical node", name));
  }

  public LogicalNode requireLogicalNode(LogicalNodeName name) {
    return nodes.logicalNode(name).orElseThrow(() -> new NotFoundException("logical node", name));
  }

  public List<Server> servers() {
    return nodes.servers();
  }

  public List<LogicalNode> logicalNodes() {
    return nodes.logicalNodes();
  }

  /** Oldest first. */
  public List<PhysicalNode> nodes() {
    return nodes.nodes();
  }

  public List<Binding> bindings() {
    return nodes.bindings();
  }

  /** The physical nodes bound to a logical node, the longest bound first. */
  public List<PhysicalNode> nodesOf(LogicalNodeName logicalNode) {
    return nodes.boundTo(logicalNode);
  }

  /** The logical nodes that a physical node is bound to. */
  public List<LogicalNodeName> logicalNodesOf(NodeName node) {
    return nodes.bindings().stream()
        .filter(binding -> binding.node().equals(node))
        .map(Binding::logicalNode)
        .toList();
  }

  /** The hash of all logical nodes there are; empty before the first. */
  public Optional<HashRing> ring() {
    List<LogicalNodeName> names = nodes.logicalNodes().stream().map(LogicalNode::name).toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(new HashRing(names));
  }

  private Server added(Server server) {
    nodes.add(server);
    return server;
  }

  private LogicalNode addedToRing(LogicalNodeName name) {
    LogicalNode added = new LogicalNode(name, clock.instant());
    nodes.add(added);
    ring().ifPresent(ring -> logicalNodeAdded.fire(new LogicalNodeAdded(name, ring)));
    return added;
  }

  private void changed(PhysicalNode node) {
    afterCommit.fire(new NodeChanged(node.name(), node.state()));
  }
}
