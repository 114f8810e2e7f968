package dev.baton.contracts.request;

import dev.baton.contracts.id.DeviceId;
import org.jspecify.annotations.Nullable;

/**
 * One device's attempt to log in.
 *
 * @param proof see {@link dev.baton.contracts.SecretProof}; null if the device came without a
 *     password (its certificate or the gateway's settings vouch for it)
 * @param cleanStart whether a kept session is to be forgotten
 */
public record LogIn(DeviceId device, String clientId, @Nullable String proof, boolean cleanStart) {}
