package dev.baton.socket.codec;

import org.jspecify.annotations.Nullable;

/** The properties of MQTT 5 (2.2.2.2), with the packets of a client in which they may stand. */
enum Property {
  PAYLOAD_FORMAT(0x01, Type.FLAG, Place.PUBLISH | Place.WILL),
  MESSAGE_EXPIRY(0x02, Type.FOUR_BYTES, Place.PUBLISH | Place.WILL),
  CONTENT_TYPE(0x03, Type.TEXT, Place.PUBLISH | Place.WILL),
  RESPONSE_TOPIC(0x08, Type.TEXT, Place.PUBLISH | Place.WILL),
  CORRELATION_DATA(0x09, Type.BYTES, Place.PUBLISH | Place.WILL),
  SUBSCRIPTION_IDENTIFIER(0x0B, Type.VARIABLE, Place.SUBSCRIBE),
  SESSION_EXPIRY(0x11, Type.FOUR_BYTES, Place.CONNECT | Place.DISCONNECT),
  ASSIGNED_CLIENT_ID(0x12, Type.TEXT, 0),
  SERVER_KEEP_ALIVE(0x13, Type.TWO_BYTES, 0),
  AUTHENTICATION_METHOD(0x15, Type.TEXT, Place.CONNECT | Place.AUTH),
  AUTHENTICATION_DATA(0x16, Type.BYTES, Place.CONNECT | Place.AUTH),
  REQUEST_PROBLEM_INFORMATION(0x17, Type.FLAG, Place.CONNECT),
  WILL_DELAY(0x18, Type.FOUR_BYTES, Place.WILL),
  REQUEST_RESPONSE_INFORMATION(0x19, Type.FLAG, Place.CONNECT),
  SERVER_REFERENCE(0x1C, Type.TEXT, 0),
  REASON_STRING(0x1F, Type.TEXT, Place.ACK | Place.DISCONNECT | Place.AUTH),
  RECEIVE_MAXIMUM(0x21, Type.TWO_BYTES, Place.CONNECT),
  TOPIC_ALIAS_MAXIMUM(0x22, Type.TWO_BYTES, Place.CONNECT),
  TOPIC_ALIAS(0x23, Type.TWO_BYTES, Place.PUBLISH),
  RETAIN_AVAILABLE(0x25, Type.FLAG, 0),
  USER_PROPERTY(0x26, Type.TEXT_PAIR, ~0),
  MAXIMUM_PACKET_SIZE(0x27, Type.FOUR_BYTES, Place.CONNECT),
  SHARED_SUBSCRIPTION_AVAILABLE(0x2A, Type.FLAG, 0);

  /** How a value stands on the wire. */
  enum Type {
    FLAG,
    TWO_BYTES,
    FOUR_BYTES,
    VARIABLE,
    TEXT,
    BYTES,
    TEXT_PAIR
  }

  /** Bits for the packets, or parts of one, that carry properties from client to server. */
  static final class Place {
    static final int CONNECT = 1;
    static final int WILL = 2;
    static final int PUBLISH = 4;
    static final int ACK = 8;
    static final int SUBSCRIBE = 16;
    static final int UNSUBSCRIBE = 32;
    static final int DISCONNECT = 64;
    static final int AUTH = 128;

    private Place() {}
  }

  private static final @Nullable Property[] BY_ID = new @Nullable Property[0x2B];

  static {
    for (Property property : values()) {
      BY_ID[property.id] = property;
    }
  }

  final int id;
  final Type type;
  private final int places;

  Property(int id, Type type, int places) {
    this.id = id;
    this.type = type;
    this.places = places;
  }

  static @Nullable Property of(int id) {
    return id < BY_ID.length ? BY_ID[id] : null;
  }

  boolean mayStandIn(int place) {
    return (places & place) != 0;
  }
}
