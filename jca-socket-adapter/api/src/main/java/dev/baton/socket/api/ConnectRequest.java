package dev.baton.socket.api;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A device's CONNECT (MQTT 5, 3.1), decoded and well-formed, not yet decided on.
 *
 * @param clientId never empty: the adapter has assigned one where the device left it out
 * @param protocolLevel 4 for MQTT 3.1.1, 5 for MQTT 5
 * @param password the bytes as sent; hold them no longer than needed
 * @param certificateName the verified client certificate's common name, if there is one
 * @param cleanStart whether a kept session is to be forgotten
 * @param sessionExpirySeconds how long the session is to outlive the connection; 4294967295 is for
 *     ever
 * @param userProperties MQTT 5 user properties; the last one wins where a name is repeated
 */
public record ConnectRequest(
    ChannelId channel,
    String clientId,
    int protocolLevel,
    @Nullable String userName,
    byte @Nullable [] password,
    @Nullable String certificateName,
    boolean cleanStart,
    long sessionExpirySeconds,
    int keepAliveSeconds,
    Map<String, String> userProperties,
    String remoteAddress,
    Instant receivedAt) {}
