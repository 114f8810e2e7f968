package dev.baton.gms.deployment;

import dev.baton.contracts.id.NodeName;
import java.util.Optional;

/** Deployments under way in this process. What a process that died had begun is begun anew. */
public interface Deployments {

  /**
   * Begins to deploy a node's release, unless that is under way or finished in this process. While
   * as many as allowed are under way it does nothing: call it again.
   *
   * @param managementAddress {@code host:port} of the node's server
   * @param release the release's file
   */
  void begin(NodeName node, String managementAddress, java.nio.file.Path release);

  /** How it ended; empty as long as it has not. */
  Optional<DeploymentOutcome> outcome(NodeName node);
}
