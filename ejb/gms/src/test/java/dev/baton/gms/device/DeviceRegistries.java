package dev.baton.gms.device;

import dev.baton.gms.node.NodeService;
import dev.baton.gms.presence.PresenceService;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Puts a registry together for tests of other packages. */
public final class DeviceRegistries {

  private DeviceRegistries() {}

  /** With the real repository. */
  public static DeviceRegistry over(
      EntityManager entities, Clock clock, PresenceService presence, NodeService nodes) {
    return new DeviceRegistry(new JpaDeviceRepository(entities, clock), presence, nodes);
  }
}
