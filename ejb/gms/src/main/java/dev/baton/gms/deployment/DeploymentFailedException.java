package dev.baton.gms.deployment;

import org.jspecify.annotations.Nullable;

/** A server could not be brought to carry a release; the message has WildFly's own words. */
public class DeploymentFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Names the server's management address and what went wrong there. */
  public DeploymentFailedException(
      String managementAddress, String fault, @Nullable Throwable cause) {
    super("Server at " + managementAddress + ": " + fault, cause);
  }
}
