package dev.baton.gateway.config;

import dev.baton.contracts.id.ReleaseVersion;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the server and the EAR give to the gateway's beans. */
@Singleton
public final class Platform {

  @Resource(lookup = "java:app/baton/release")
  private String release;

  /** The one clock of this gateway. */
  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  GatewaySettings settings() {
    Config config = ConfigProvider.getConfig();
    return GatewaySettings.from(key -> config.getOptionalValue(key, String.class));
  }

  /** The version that this EAR states as its own, in its {@code application.xml}. */
  @Produces
  @Singleton
  ReleaseVersion release() {
    return new ReleaseVersion(release);
  }
}
