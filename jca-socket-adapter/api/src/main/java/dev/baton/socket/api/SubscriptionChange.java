package dev.baton.socket.api;

import dev.baton.socket.api.topic.Subscription;
import java.util.List;

/**
 * A channel's subscriptions after a SUBSCRIBE or UNSUBSCRIBE; the SUBACK or UNSUBACK is sent once
 * the listener has returned, or refuses with 0x80 if it throws.
 *
 * @param sessionExpirySeconds as in force for the session now; 0 if it ends with the connection
 * @param subscriptions all of them, after the change
 */
public record SubscriptionChange(
    ChannelId channel,
    String device,
    String clientId,
    long epoch,
    long sessionExpirySeconds,
    List<Subscription> subscriptions) {}
