package dev.baton.gms.device;

import dev.baton.contracts.id.NodeName;
import org.jspecify.annotations.Nullable;

/**
 * Which devices are wanted; null means any.
 *
 * @param online true for devices with an open channel, false for those without
 * @param node with an open channel there
 * @param text part of the id
 */
public record DeviceFilter(
    @Nullable Boolean online, @Nullable NodeName node, @Nullable String text) {

  /** All devices. */
  public static final DeviceFilter ALL = new DeviceFilter(null, null, null);
}
