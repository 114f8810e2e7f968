package dev.baton.socket.api;

import dev.baton.socket.api.topic.TopicPolicy;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application message from a device, allowed by its {@link TopicPolicy}.
 *
 * @param sequence counts the device's publishes within the epoch, from 1
 * @param payload owned by the receiver
 * @param messageExpirySeconds or null where the device set none
 * @param will whether this is the will of a connection that ended without a DISCONNECT
 */
public record InboundPublish(
    ChannelId channel,
    String device,
    String clientId,
    long epoch,
    long sequence,
    String topic,
    int qos,
    boolean retain,
    byte[] payload,
    @Nullable String contentType,
    @Nullable String responseTopic,
    byte @Nullable [] correlationData,
    @Nullable Long messageExpirySeconds,
    Map<String, String> userProperties,
    boolean will,
    Instant receivedAt) {}
