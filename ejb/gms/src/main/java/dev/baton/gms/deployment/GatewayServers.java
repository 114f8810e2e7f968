package dev.baton.gms.deployment;

import java.nio.file.Path;

/** The servers that carry gateways. Every verb may be repeated, also after half of it was done. */
public interface GatewayServers {

  /**
   * Makes a server carry a release and nothing else, in a process that never carried another.
   * Blocks until the release has started.
   *
   * @param managementAddress {@code host:port}
   * @throws DeploymentFailedException if the server can't be reached in time or refuses
   * @throws InterruptedException if the caller's thread is interrupted
   */
  void deploy(String managementAddress, Path ear)
      throws DeploymentFailedException, InterruptedException;

  /**
   * Makes a server carry nothing.
   *
   * @param managementAddress {@code host:port}
   * @throws DeploymentFailedException if the server can't be reached in time or refuses
   * @throws InterruptedException if the caller's thread is interrupted
   */
  void undeploy(String managementAddress) throws DeploymentFailedException, InterruptedException;
}
