package dev.baton.gms.upgrade.drive;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import dev.baton.gms.node.Binding;
import dev.baton.gms.node.LogicalNode;
import dev.baton.gms.node.NodeRepository;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.node.Server;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The registry without a database. */
final class MemoryNodes implements NodeRepository {

  private final List<Server> servers = new ArrayList<>();
  private final List<LogicalNode> logicalNodes = new ArrayList<>();
  private final List<PhysicalNode> nodes = new ArrayList<>();
  private final List<Binding> bindings = new ArrayList<>();

  @Override
  public void add(Server server) {
    servers.add(server);
  }

  @Override
  public void add(LogicalNode logicalNode) {
    logicalNodes.add(logicalNode);
  }

  @Override
  public void add(PhysicalNode node) {
    nodes.add(node);
  }

  @Override
  public void add(Binding binding) {
    bindings.add(binding);
  }

  @Override
  public boolean removeBinding(LogicalNodeName logicalNode, NodeName node) {
    return bindings.removeIf(
        binding -> binding.logicalNode().equals(logicalNode) && binding.node().equals(node));
  }

  @Override
  public void remove(Server server) {
    servers.remove(server);
  }

  @Override
  public Optional<Server> server(ServerName name) {
    return servers.stream().filter(server -> server.name().equals(name)).findFirst();
  }

  @Override
  public Optional<LogicalNode> logicalNode(LogicalNodeName name) {
    return logicalNodes.stream().filter(node -> node.name().equals(name)).findFirst();
  }

  @Override
  public Optional<PhysicalNode> node(NodeName name) {
    return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
  }

  @Override
  public Optional<Binding> binding(LogicalNodeName logicalNode, NodeName node) {
    return bindings.stream()
        .filter(b -> b.logicalNode().equals(logicalNode) && b.node().equals(node))
        .findFirst();
  }

  @Override
  public List<Server> servers() {
    return servers.stream().sorted(Comparator.comparing(Server::name)).toList();
  }

  @Override
  public List<LogicalNode> logicalNodes() {
    return logicalNodes.stream().sorted(Comparator.comparing(LogicalNode::name)).toList();
  }

  @Override
  public List<PhysicalNode> nodes() {
    return List.copyOf(nodes);
  }

  @Override
  public List<PhysicalNode> nodesOn(ServerName server) {
    return nodes.stream().filter(node -> node.server().equals(server)).toList().reversed();
  }

  @Override
  public List<PhysicalNode> boundTo(LogicalNodeName logicalNode) {
    return bindings.stream()
        .filter(binding -> binding.logicalNode().equals(logicalNode))
        .flatMap(binding -> node(binding.node()).stream())
        .toList();
  }

  @Override
  public List<Binding> bindings() {
    return List.copyOf(bindings);
  }
}
