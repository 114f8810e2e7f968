package dev.baton.web.rest.device;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.NodeName;
import dev.baton.gms.presence.Channel;
import dev.baton.gms.presence.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place at a node that is taken (G11).
 *
 * @param leaseUntil when it is free again if nobody comes; null once it is occupied
 */
public record AllocationItem(
    DeviceId device, NodeName node, Epoch epoch, Place state, @Nullable Instant leaseUntil) {

  static AllocationItem of(Channel place) {
    return new AllocationItem(
        place.device(),
        place.node(),
        place.epoch(),
        place.place(),
        place.leaseUntil().orElse(null));
  }
}
