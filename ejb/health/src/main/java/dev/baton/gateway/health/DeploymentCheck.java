package dev.baton.gateway.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells a server with this application from an empty one, for which WildFly has no check at all.
 */
@Readiness
@ApplicationScoped
public class DeploymentCheck implements HealthCheck {
  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.up("baton-deployed");
  }
}
