package dev.baton.contracts.request;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.UpgradeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for addresses, from one device for itself or on behalf of others (G4).
 *
 * @param asker the device whose channel the request came over
 * @param upgrade the upgrade its drain order named, or null if it connects of its own accord
 * @param devices for whom addresses are asked
 * @param receivedAt when the request arrived at the gateway that relays it (G9)
 */
public record AllocationQuestion(
    DeviceId asker, @Nullable UpgradeId upgrade, List<DeviceId> devices, Instant receivedAt) {}
