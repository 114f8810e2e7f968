package dev.baton.gms.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes the container's resources injectable into constructors. */
@ApplicationScoped
public class Resources {

  /** Bound to the caller's transaction; safe for use by several threads. */
  @Produces
  @PersistenceContext(unitName = "baton")
  EntityManager entities;

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  GmsSettings settings() {
    return GmsSettings.from(ConfigProvider.getConfig());
  }
}
