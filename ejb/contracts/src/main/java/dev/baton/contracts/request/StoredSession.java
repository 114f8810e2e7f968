package dev.baton.contracts.request;

import dev.baton.contracts.id.DeviceId;
import java.util.List;

/**
 * What is kept of an MQTT session so that any gateway can take the device over (MQTT 5, 4.1).
 *
 * @param expirySeconds how long it outlives its channel; 0 means forget it; 4294967295 means for
 *     ever
 */
public record StoredSession(
    DeviceId device, String clientId, long expirySeconds, List<StoredSubscription> subscriptions) {

  /**
   * One subscription with its options (MQTT 5, 3.8.3.1).
   *
   * @param identifier the subscription identifier, or 0 for none
   */
  public record StoredSubscription(
      String filter,
      int qos,
      boolean noLocal,
      boolean retainAsPublished,
      int retainHandling,
      int identifier) {}
}
