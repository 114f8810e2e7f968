package dev.baton.gms.rollout;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.id.ServerName;
import dev.baton.gms.audit.AuditLog;
import dev.baton.gms.common.ConflictException;
import dev.baton.gms.coordination.CoordinatorLeases;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.release.ReleaseService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** An operator's own roll-outs, outside any upgrade: how an installation gets its first nodes. */
@Stateless
public class RolloutService {

  private NodeBringUp bringUp;
  private NodeService nodes;
  private ReleaseService releases;
  private ServerClaims claims;
  private CoordinatorLeases leases;
  private AuditLog audit;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected RolloutService() {}

  @Inject
  public RolloutService(
      NodeBringUp bringUp,
      NodeService nodes,
      ReleaseService releases,
      ServerClaims claims,
      CoordinatorLeases leases,
      AuditLog audit) {
    this.bringUp = bringUp;
    this.nodes = nodes;
    this.releases = releases;
    this.claims = claims;
    this.leases = leases;
    this.audit = audit;
  }

  /**
   * Begins a roll-out; the coordinator carries it on. Its progress is the node's state: STARTING,
   * then SERVING or FAILED with a reason.
   *
   * @param by the caller's name
   * @return the node that will be, STARTING
   * @throws dev.baton.gms.release.UnknownReleaseException if the release was never uploaded
   * @throws dev.baton.gms.common.NotFoundException if there is no such server or logical node
   * @throws ConflictException if the server carries a node, or an upgrade needs it
   */
  public PhysicalNode start(
      ServerName server, ReleaseVersion release, LogicalNodeName logicalNode, String by) {
    leases.lockTerm();
    releases.require(release);
    nodes.requireLogicalNode(logicalNode);
    nodes.requireServer(server);
    claims
        .claimOn(server)
        .ifPresent(
            claim -> {
              throw new ConflictException("Server " + server + " is not free: " + claim);
            });
    PhysicalNode node = bringUp.begin(server, release, logicalNode, null);
    audit.record(
        by, "node.rollout", node.name().value(), "release " + release + " for " + logicalNode);
    return node;
  }
}
