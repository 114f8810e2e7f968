package dev.baton.contracts;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import dev.baton.contracts.id.UpgradeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right of one device to one channel at one node (G6, G11), signed by GMS and presented as the
 * MQTT password.
 *
 * @param epoch the epoch of the channel that it admits
 * @param expiresAt whole seconds; the place it stands for is free again after this
 * @param upgrade the upgrade it was given in, or null
 */
public record Ticket(
    DeviceId device,
    ServerName server,
    NodeName node,
    Epoch epoch,
    Instant expiresAt,
    @Nullable UpgradeId upgrade) {}
