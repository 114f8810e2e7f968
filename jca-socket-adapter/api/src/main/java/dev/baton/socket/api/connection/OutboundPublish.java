package dev.baton.socket.api.connection;

import dev.baton.socket.api.ChannelEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application message for a device. Sent if a subscription of the channel matches the topic, at
 * the lower of the two qualities of service.
 *
 * @param tag comes back in {@link ChannelEvent.Settled}; empty if its fate does not matter
 * @param messageExpirySeconds not sent any more after this long, or null
 */
public record OutboundPublish(
    String tag,
    String topic,
    int qos,
    byte[] payload,
    @Nullable String contentType,
    @Nullable String responseTopic,
    byte @Nullable [] correlationData,
    @Nullable Long messageExpirySeconds,
    Map<String, String> userProperties) {

  /** A message at QoS 1 without properties. */
  public static OutboundPublish plain(String tag, String topic, byte[] payload) {
    return new OutboundPublish(tag, topic, 1, payload, null, null, null, null, Map.of());
  }
}
