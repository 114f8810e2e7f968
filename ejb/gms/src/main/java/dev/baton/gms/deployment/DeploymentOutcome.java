package dev.baton.gms.deployment;

/** How a deployment ended. */
public sealed interface DeploymentOutcome {

  /** The server carries the release, and it has started. */
  record Deployed() implements DeploymentOutcome {}

  /**
   * It does not.
   *
   * @param reason WildFly's own words where there are any
   */
  record Failed(String reason) implements DeploymentOutcome {}
}
