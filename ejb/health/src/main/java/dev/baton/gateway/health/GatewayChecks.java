package dev.baton.gateway.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * The checks that {@code /health} asks. On a management server, whose EAR carries this library too,
 * they say only that it is deployed: a server without a device port has no gateway to judge.
 */
@ApplicationScoped
public class GatewayChecks {

  private static final String NAME = "baton-gateway";
  private static final String DEPLOYED = "baton-deployed";

  /** Whether GMS may count on this gateway; a drain makes it not ready, which is no fault. */
  @Produces
  @Readiness
  @ApplicationScoped
  HealthCheck readiness() {
    return isGateway() ? GatewayChecks::ready : () -> HealthCheckResponse.up(DEPLOYED);
  }

  /** Whether the gateway's clockwork turns. */
  @Produces
  @Liveness
  @ApplicationScoped
  HealthCheck liveness() {
    return isGateway()
        ? () -> HealthCheckResponse.named(NAME).status(GatewayHealth.isAlive()).build()
        : () -> HealthCheckResponse.up(DEPLOYED);
  }

  /** Whether GMS has told the gateway what it is. */
  @Produces
  @Startup
  @ApplicationScoped
  HealthCheck startup() {
    return isGateway()
        ? () -> HealthCheckResponse.named(NAME).status(GatewayHealth.isStarted()).build()
        : () -> HealthCheckResponse.up(DEPLOYED);
  }

  private static boolean isGateway() {
    return ConfigProvider.getConfig()
        .getOptionalValue("baton.device.listen", String.class)
        .isPresent();
  }

  static HealthCheckResponse ready() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named(NAME);
    return GatewayHealth.status()
        .map(status -> describe(response, status))
        .orElseGet(() -> response.down().build());
  }

  private static HealthCheckResponse describe(
      HealthCheckResponseBuilder response, GatewayStatus status) {
    return response
        .withData("release", status.release())
        .withData("node", status.node())
        .withData("state", status.state())
        .withData("devicePort", status.portOpen() ? "open" : "closed")
        .withData("broker", status.brokerUp() ? "up" : "down")
        .withData("handlers", status.handlersUp() ? "up" : "down")
        .withData("connections", status.connections())
        .status(status.isReady())
        .build();
  }
}
