package dev.baton.socket.api;

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
