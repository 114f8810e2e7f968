package dev.baton.gms.node;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The registry in the database. The tables are small: a few rows for each server. */
@Dependent
public class JpaNodeRepository implements NodeRepository {

  private final EntityManager entities;

  @Inject
  public JpaNodeRepository(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Server server) {
    entities.persist(server);
  }

  @Override
  public void add(LogicalNode logicalNode) {
    entities.persist(logicalNode);
  }

  @Override
  public void add(PhysicalNode node) {
    entities.persist(node);
  }

  @Override
  public void add(Binding binding) {
    entities.persist(binding);
  }

  @Override
  public boolean removeBinding(LogicalNodeName logicalNode, NodeName node) {
    Optional<Binding> binding = binding(logicalNode, node);
    binding.ifPresent(entities::remove);
    return binding.isPresent();
  }

  @Override
  public void remove(Server server) {
    nodesOn(server.name()).forEach(entities::remove);
    entities.remove(server);
  }

  @Override
  public Optional<Server> server(ServerName name) {
    return Optional.ofNullable(entities.find(Server.class, name.value()));
  }

  @Override
  public Optional<LogicalNode> logicalNode(LogicalNodeName name) {
    return Optional.ofNullable(entities.find(LogicalNode.class, name.value()));
  }

  @Override
  public Optional<PhysicalNode> node(NodeName name) {
    return Optional.ofNullable(entities.find(PhysicalNode.class, name.value()));
  }

  @Override
  public Optional<Binding> binding(LogicalNodeName logicalNode, NodeName node) {
    return Optional.ofNullable(
        entities.find(Binding.class, new Binding.Key(logicalNode.value(), node.value())));
  }

  @Override
  public List<Server> servers() {
    return entities.createQuery("from Server s order by s.name", Server.class).getResultList();
  }

  @Override
  public List<LogicalNode> logicalNodes() {
    return entities
        .createQuery("from LogicalNode l order by l.name", LogicalNode.class)
        .getResultList();
  }

  @Override
  public List<PhysicalNode> nodes() {
    return entities
        .createQuery("from PhysicalNode n order by n.startedAt, n.name", PhysicalNode.class)
        .getResultList();
  }

  @Override
  public List<PhysicalNode> nodesOn(ServerName server) {
    return entities
        .createQuery(
            "from PhysicalNode n where n.server = :server order by n.startedAt desc, n.name desc",
            PhysicalNode.class)
        .setParameter("server", server.value())
        .getResultList();
  }

  @Override
  public List<PhysicalNode> boundTo(LogicalNodeName logicalNode) {
    return entities
        .createQuery(
            """
            select n from PhysicalNode n join Binding b on b.physicalNode = n.name
              where b.logicalNode = :logicalNode order by b.boundAt, n.name
            """,
            PhysicalNode.class)
        .setParameter("logicalNode", logicalNode.value())
        .getResultList();
  }

  @Override
  public List<Binding> bindings() {
    return entities
        .createQuery(
            "from Binding b order by b.logicalNode, b.boundAt, b.physicalNode", Binding.class)
        .getResultList();
  }
}
