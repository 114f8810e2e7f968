package dev.baton.socket.api.connection;

import dev.baton.socket.api.ChannelId;
import dev.baton.socket.api.topic.Subscription;
import java.time.Instant;
import java.util.List;

/** A channel at one moment. */
public record ChannelInfo(
    ChannelId channel,
    String device,
    String clientId,
    long epoch,
    int protocolLevel,
    List<Subscription> subscriptions,
    Instant openedAt) {}
