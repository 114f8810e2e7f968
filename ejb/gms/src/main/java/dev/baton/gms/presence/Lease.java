package dev.baton.gms.presence;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.NodeName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place at a node, promised to a device until {@code until} (G11).
 *
 * @param clientId the client that logs in, or null where only the device is known
 */
public record Lease(
    DeviceId device, @Nullable String clientId, NodeName node, Epoch epoch, Instant until) {}
