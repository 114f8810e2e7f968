package dev.baton.socket.codec;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The properties of one MQTT 5 packet; {@link #NONE} for MQTT 3.1.1. Read only once it is decoded.
 */
public final class PacketProperties {

  /** No properties. */
  public static final PacketProperties NONE = new PacketProperties();

  private @Nullable Map<Property, Object> values;
  private Map<String, String> user = Map.of();

  PacketProperties() {}

  /** Keeps a value; false if there is one already. */
  boolean put(Property property, Object value) {
    if (values == null) {
      values = new EnumMap<>(Property.class);
    }
    return values.putIfAbsent(property, value) == null;
  }

  void putUser(String name, String value) {
    if (user.isEmpty()) {
      user = new LinkedHashMap<>();
    }
    user.put(name, value);
  }

  private @Nullable Object get(Property property) {
    return values == null ? null : values.get(property);
  }

  private long number(Property property, long absent) {
    return get(property) instanceof Long value ? value : absent;
  }

  /** User properties; the last one wins where a name is repeated. */
  public Map<String, String> user() {
    return user;
  }

  /** Seconds, or 0 where it is absent (3.1.2.11.2). */
  public long sessionExpiry() {
    return number(Property.SESSION_EXPIRY, 0);
  }

  /** Whether the packet has a session expiry. */
  public boolean hasSessionExpiry() {
    return get(Property.SESSION_EXPIRY) != null;
  }

  /** How many QoS 1 and 2 messages the client takes at a time (3.1.2.11.3). */
  public int receiveMaximum() {
    return (int) number(Property.RECEIVE_MAXIMUM, 65_535);
  }

  /** The largest packet that the client takes (3.1.2.11.4). */
  public long maximumPacketSize() {
    return number(Property.MAXIMUM_PACKET_SIZE, Long.MAX_VALUE);
  }

  /**
   * Whether reason strings and user properties may be sent with anything but PUBLISH (3.1.2.11.7).
   */
  public boolean problemInformation() {
    return number(Property.REQUEST_PROBLEM_INFORMATION, 1) == 1;
  }

  /** The name of an extended authentication, if the client asks for one. */
  public @Nullable String authenticationMethod() {
    return (String) get(Property.AUTHENTICATION_METHOD);
  }

  /** Seconds that the will waits (3.1.3.2.2). */
  public long willDelay() {
    return number(Property.WILL_DELAY, 0);
  }

  /** The alias, or 0 where it is absent. */
  public int topicAlias() {
    return (int) number(Property.TOPIC_ALIAS, 0);
  }

  /** Seconds, or null. */
  public @Nullable Long messageExpiry() {
    return (Long) get(Property.MESSAGE_EXPIRY);
  }

  /** The content's type, or null. */
  public @Nullable String contentType() {
    return (String) get(Property.CONTENT_TYPE);
  }

  /** Where an answer is expected, or null. */
  public @Nullable String responseTopic() {
    return (String) get(Property.RESPONSE_TOPIC);
  }

  /** What an answer is to carry, or null. */
  public byte @Nullable [] correlationData() {
    return (byte[]) get(Property.CORRELATION_DATA);
  }

  /** The identifier, or 0 where it is absent. */
  public int subscriptionIdentifier() {
    return (int) number(Property.SUBSCRIPTION_IDENTIFIER, 0);
  }

  /** The client's words for its reason, or null. */
  public @Nullable String reasonString() {
    return (String) get(Property.REASON_STRING);
  }
}
