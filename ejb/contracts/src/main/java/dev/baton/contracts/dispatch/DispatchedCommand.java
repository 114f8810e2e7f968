package dev.baton.contracts.dispatch;

import dev.baton.contracts.id.CommandId;
import dev.baton.contracts.id.DeviceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One command.
 *
 * @param topic the topic to publish to, by default {@code devices/{id}/commands}
 * @param payload bytes, Base64 in JSON
 * @param expiresAt after this it must not be delivered any more; null if it never expires
 */
public record DispatchedCommand(
    CommandId id,
    DeviceId device,
    String topic,
    String name,
    byte[] payload,
    @Nullable Instant expiresAt) {}
