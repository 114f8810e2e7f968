package dev.baton.web.rest.node;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.ServerName;
import dev.baton.gms.audit.AuditLog;
import dev.baton.gms.node.NewServer;
import dev.baton.gms.node.NodeService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Changes of the registry by a person, each with its entry in the audit log or not at all. */
@ApplicationScoped
@Transactional
public class Registrations {

  @Inject NodeService nodes;
  @Inject AuditLog audit;

  /**
   * Makes a server known, or takes its changed addresses and capacity.
   *
   * @return whether it was not known before
   */
  public boolean register(NewServer server, String by) {
    boolean known = nodes.servers().stream().anyMatch(other -> other.name().equals(server.name()));
    nodes.register(server);
    audit.record(
        by,
        known ? "server.change" : "server.register",
        server.name().value(),
        server.deviceAddress() + ", " + server.capacity() + " places");
    return !known;
  }

  /** Forgets a server that carries nothing. */
  public void retire(ServerName server, String by) {
    nodes.retire(server);
    audit.record(by, "server.retire", server.value(), "");
  }

  /**
   * Adds a logical node.
   *
   * @return whether it was not there before
   */
  public boolean add(LogicalNodeName name, String by) {
    boolean known = nodes.logicalNodes().stream().anyMatch(other -> other.name().equals(name));
    if (!known) {
      nodes.addLogicalNode(name);
      audit.record(by, "logical-node.add", name.value(), "");
    }
    return !known;
  }
}
