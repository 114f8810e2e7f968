package dev.baton.gms.node;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import java.util.List;
import java.util.Optional;

/** Keeps servers, nodes and bindings. Every call runs in the caller's transaction. */
public interface NodeRepository {

  void add(Server server);

  void add(LogicalNode logicalNode);

  void add(PhysicalNode node);

  void add(Binding binding);

  /** Removes it, if it is there. */
  boolean removeBinding(LogicalNodeName logicalNode, NodeName node);

  /** Removes a server that carries nothing, with its past nodes. */
  void remove(Server server);

  Optional<Server> server(ServerName name);

  Optional<LogicalNode> logicalNode(LogicalNodeName name);

  Optional<PhysicalNode> node(NodeName name);

  Optional<Binding> binding(LogicalNodeName logicalNode, NodeName node);

  /** By name. */
  List<Server> servers();

  /** By name. */
  List<LogicalNode> logicalNodes();

  /** Oldest first. */
  List<PhysicalNode> nodes();

  /** A server's nodes, newest first. */
  List<PhysicalNode> nodesOn(ServerName server);

  /** The physical nodes of a logical node, the longest bound first. */
  List<PhysicalNode> boundTo(LogicalNodeName logicalNode);

  /** By logical node, then oldest first. */
  List<Binding> bindings();
}
