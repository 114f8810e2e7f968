package dev.baton.socket.codec;

import dev.baton.socket.api.ReasonCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A packet from a device, checked as far as it can be without knowing the session. */
@SuppressWarnings("ArrayRecordComponent") // payloads are passed on, never compared
public sealed interface Packet {

  /**
   * CONNECT.
   *
   * @param level 4 for 3.1 and 3.1.1, 5 for MQTT 5
   */
  record Connect(
      int level,
      String clientId,
      boolean cleanStart,
      int keepAliveSeconds,
      @Nullable String userName,
      byte @Nullable [] password,
      @Nullable Will will,
      PacketProperties properties)
      implements Packet {}

  /** The will within a CONNECT. */
  record Will(String topic, byte[] payload, int qos, boolean retain, PacketProperties properties) {}

  /** A CONNECT at a protocol level that is not spoken here. */
  record UnsupportedConnect(int level) implements Packet {}

  /**
   * PUBLISH.
   *
   * @param topic empty only together with a topic alias
   * @param packetId 0 at QoS 0
   */
  record Publish(
      String topic,
      int packetId,
      int qos,
      boolean duplicate,
      boolean retain,
      byte[] payload,
      PacketProperties properties)
      implements Packet {}

  /** PUBACK. */
  record PubAck(int packetId, int reason) implements Packet {}

  /** PUBREC. */
  record PubRec(int packetId, int reason) implements Packet {}

  /** PUBREL. */
  record PubRel(int packetId, int reason) implements Packet {}

  /** PUBCOMP. */
  record PubComp(int packetId, int reason) implements Packet {}

  /** SUBSCRIBE. */
  record Subscribe(int packetId, List<Filter> filters, PacketProperties properties)
      implements Packet {}

  /** One filter of a SUBSCRIBE with its options. The filter itself is not judged yet. */
  record Filter(
      String filter, int qos, boolean noLocal, boolean retainAsPublished, int retainHandling) {}

  /** UNSUBSCRIBE. */
  record Unsubscribe(int packetId, List<String> filters) implements Packet {}

  /** PINGREQ. */
  record PingRequest() implements Packet {

    /** It has no content, so one is enough. */
    public static final PingRequest INSTANCE = new PingRequest();
  }

  /** DISCONNECT. */
  record Disconnect(int reason, PacketProperties properties) implements Packet {}

  /** AUTH. No authentication method is spoken here, so it is never lawful. */
  record Auth() implements Packet {}

  /** Bytes that are no packet; nothing follows it. */
  record Malformed(ReasonCode reason, String why) implements Packet {}
}
