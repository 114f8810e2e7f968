package dev.baton.socket.api.topic;

/**
 * A subscription in force (MQTT 5, 3.8.3.1).
 *
 * @param qos the highest quality of service at which messages are sent, as granted
 * @param identifier the subscription identifier (3.8.2.1.2), or 0 for none
 */
public record Subscription(
    String filter,
    int qos,
    boolean noLocal,
    boolean retainAsPublished,
    int retainHandling,
    int identifier) {}
