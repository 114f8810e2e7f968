package dev.baton.gms.deployment;

import dev.baton.contracts.id.NodeName;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

/**
 * Deploys to a few servers at a time, on threads of the container and outside any transaction. Safe
 * for use by several threads.
 */
@ApplicationScoped
public class ParallelDeployments implements Deployments {

  private static final Logger LOG = System.getLogger(ParallelDeployments.class.getName());

  private static final int AT_A_TIME = 2;

  @Resource private ManagedExecutorService executor;

  private GatewayServers servers;
  private final Set<NodeName> running = new HashSet<>();
  private final Map<NodeName, DeploymentOutcome> outcomes = new HashMap<>();

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ParallelDeployments() {}

  @Inject
  public ParallelDeployments(GatewayServers servers) {
    this.servers = servers;
  }

  @Override
  public void begin(NodeName node, String managementAddress, Path release) {
    if (claim(node)) {
      try {
        executor.execute(() -> deploy(node, managementAddress, release));
      } catch (RejectedExecutionException e) {
        release(node);
        throw e;
      }
    }
  }

  @Override
  public synchronized Optional<DeploymentOutcome> outcome(NodeName node) {
    return Optional.ofNullable(outcomes.get(node));
  }

  private synchronized boolean claim(NodeName node) {
    return running.size() < AT_A_TIME && !outcomes.containsKey(node) && running.add(node);
  }

  private synchronized void release(NodeName node) {
    running.remove(node);
  }

  private synchronized void finish(NodeName node, DeploymentOutcome outcome) {
    release(node);
    outcomes.put(node, outcome);
  }

  private void deploy(NodeName node, String managementAddress, Path release) {
    try {
      servers.deploy(managementAddress, release);
      finish(node, new DeploymentOutcome.Deployed());
    } catch (DeploymentFailedException e) {
      finish(node, new DeploymentOutcome.Failed(String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The release could not be deployed to " + managementAddress, e);
      finish(node, new DeploymentOutcome.Failed(e.toString()));
    } catch (InterruptedException e) {
      // This server is stopping: no outcome, so that the next coordinator begins anew.
      release(node);
      Thread.currentThread().interrupt();
    }
  }
}
