package dev.baton.socket.codec;

import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.api.connection.OutboundPublish;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the packets that go to devices, each behind what the buffer holds already. Stateless; runs
 * on the channel's I/O thread.
 */
public final class PacketWriter {

  private static final int RELEASE_FLAGS = 0x02;

  private PacketWriter() {}

  /** What a CONNACK with success tells an MQTT 5 client (3.2.2.3). Numbers below 0 are left out. */
  public record Terms(
      int receiveMaximum,
      int maxPacketBytes,
      int topicAliasMaximum,
      int serverKeepAlive,
      @Nullable String assignedClientId,
      Map<String, String> userProperties) {}

  /** CONNACK with success. */
  public static void accepted(ByteBuf out, int level, boolean sessionPresent, Terms terms) {
    ByteBuf properties = null;
    if (level == 5) {
      properties = Unpooled.buffer(64);
      twoBytes(properties, Property.RECEIVE_MAXIMUM, terms.receiveMaximum());
      properties.writeByte(Property.RETAIN_AVAILABLE.id).writeByte(0);
      properties.writeByte(Property.MAXIMUM_PACKET_SIZE.id).writeInt(terms.maxPacketBytes());
      text(properties, Property.ASSIGNED_CLIENT_ID, terms.assignedClientId());
      twoBytes(properties, Property.TOPIC_ALIAS_MAXIMUM, terms.topicAliasMaximum());
      properties.writeByte(Property.SHARED_SUBSCRIPTION_AVAILABLE.id).writeByte(0);
      if (terms.serverKeepAlive() >= 0) {
        twoBytes(properties, Property.SERVER_KEEP_ALIVE, terms.serverKeepAlive());
      }
      user(properties, terms.userProperties());
    }
    connAck(out, sessionPresent ? 1 : 0, 0, properties);
  }

  /** CONNACK with a refusal; MQTT 3.1.1 gets the nearest of its few codes. */
  public static void refused(
      ByteBuf out, int level, ReasonCode reason, @Nullable String serverReference) {
    if (level != 5) {
      connAck(out, 0, oldReturnCode(reason), null);
      return;
    }
    ByteBuf properties = Unpooled.buffer(64);
    text(properties, Property.SERVER_REFERENCE, serverReference);
    connAck(out, 0, reason.code(), properties);
  }

  private static void connAck(ByteBuf out, int flags, int code, @Nullable ByteBuf properties) {
    int length = 2 + (properties == null ? 0 : sectionLength(properties));
    header(out, PacketType.CONNACK, 0, length);
    out.writeByte(flags).writeByte(code);
    if (properties != null) {
      section(out, properties);
    }
  }

  private static int oldReturnCode(ReasonCode reason) {
    return switch (reason) {
      case UNSUPPORTED_PROTOCOL_VERSION -> 1;
      case CLIENT_IDENTIFIER_NOT_VALID -> 2;
      case BAD_USER_NAME_OR_PASSWORD, BAD_AUTHENTICATION_METHOD -> 4;
      case NOT_AUTHORIZED, BANNED, TOPIC_NAME_INVALID -> 5;
      default -> 3;
    };
  }

  /** DISCONNECT; MQTT 5 only. */
  public static void disconnect(
      ByteBuf out, ReasonCode reason, @Nullable String words, @Nullable String serverReference) {
    ByteBuf properties = Unpooled.buffer(64);
    text(properties, Property.REASON_STRING, words);
    text(properties, Property.SERVER_REFERENCE, serverReference);
    header(out, PacketType.DISCONNECT, 0, 1 + sectionLength(properties));
    out.writeByte(reason.code());
    section(out, properties);
  }

  /** PUBACK. */
  public static void pubAck(ByteBuf out, int level, int packetId, int reason) {
    acknowledgement(out, PacketType.PUBACK, 0, level, packetId, reason);
  }

  /** PUBREC. */
  public static void pubRec(ByteBuf out, int level, int packetId, int reason) {
    acknowledgement(out, PacketType.PUBREC, 0, level, packetId, reason);
  }

  /** PUBREL. */
  public static void pubRel(ByteBuf out, int level, int packetId, int reason) {
    acknowledgement(out, PacketType.PUBREL, RELEASE_FLAGS, level, packetId, reason);
  }

  /** PUBCOMP. */
  public static void pubComp(ByteBuf out, int level, int packetId, int reason) {
    acknowledgement(out, PacketType.PUBCOMP, 0, level, packetId, reason);
  }

  private static void acknowledgement(
      ByteBuf out, int type, int flags, int level, int packetId, int reason) {
    boolean bare = level < 5 || reason == 0;
    header(out, type, flags, bare ? 2 : 3);
    out.writeShort(packetId);
    if (!bare) {
      out.writeByte(reason);
    }
  }

  /** SUBACK, one code for each filter. */
  public static void subAck(ByteBuf out, int level, int packetId, int[] codes) {
    manyCodes(out, PacketType.SUBACK, level, packetId, codes);
  }

  /** UNSUBACK; its codes exist in MQTT 5 only. */
  public static void unsubAck(ByteBuf out, int level, int packetId, int[] codes) {
    manyCodes(out, PacketType.UNSUBACK, level, packetId, level == 5 ? codes : new int[0]);
  }

  private static void manyCodes(ByteBuf out, int type, int level, int packetId, int[] codes) {
    header(out, type, 0, 2 + (level == 5 ? 1 : 0) + codes.length);
    out.writeShort(packetId);
    if (level == 5) {
      out.writeByte(0);
    }
    for (int code : codes) {
      out.writeByte(code);
    }
  }

  /** PINGRESP. */
  public static void pingResponse(ByteBuf out) {
    header(out, PacketType.PINGRESP, 0, 0);
  }

  /**
   * PUBLISH.
   *
   * @param identifiers subscription identifiers of the subscriptions that match
   * @param expiry seconds left of the message's life, or null
   */
  public static void publish(
      ByteBuf out,
      int level,
      OutboundPublish message,
      int qos,
      int packetId,
      List<Integer> identifiers,
      @Nullable Long expiry) {
    ByteBuf properties = level == 5 ? publishProperties(message, identifiers, expiry) : null;
    int topicLength = ByteBufUtil.utf8Bytes(message.topic());
    int length =
        2
            + topicLength
            + (qos > 0 ? 2 : 0)
            + (properties == null ? 0 : sectionLength(properties))
            + message.payload().length;
    header(out, PacketType.PUBLISH, qos << 1, length);
    out.writeShort(topicLength);
    ByteBufUtil.writeUtf8(out, message.topic());
    if (qos > 0) {
      out.writeShort(packetId);
    }
    if (properties != null) {
      section(out, properties);
    }
    out.writeBytes(message.payload());
  }

  private static ByteBuf publishProperties(
      OutboundPublish message, List<Integer> identifiers, @Nullable Long expiry) {
    boolean none =
        identifiers.isEmpty()
            && expiry == null
            && message.contentType() == null
            && message.responseTopic() == null
            && message.correlationData() == null
            && message.userProperties().isEmpty();
    if (none) {
      return Unpooled.EMPTY_BUFFER;
    }
    ByteBuf properties = Unpooled.buffer(128);
    if (expiry != null) {
      properties.writeByte(Property.MESSAGE_EXPIRY.id).writeInt((int) (long) expiry);
    }
    text(properties, Property.CONTENT_TYPE, message.contentType());
    text(properties, Property.RESPONSE_TOPIC, message.responseTopic());
    byte[] correlation = message.correlationData();
    if (correlation != null) {
      properties.writeByte(Property.CORRELATION_DATA.id).writeShort(correlation.length);
      properties.writeBytes(correlation);
    }
    for (int identifier : identifiers) {
      properties.writeByte(Property.SUBSCRIPTION_IDENTIFIER.id);
      variable(properties, identifier);
    }
    user(properties, message.userProperties());
    return properties;
  }

  private static void twoBytes(ByteBuf properties, Property property, int value) {
    properties.writeByte(property.id).writeShort(value);
  }

  private static void text(ByteBuf properties, Property property, @Nullable String value) {
    if (value != null) {
      properties.writeByte(property.id);
      string(properties, value);
    }
  }

  private static void user(ByteBuf properties, Map<String, String> user) {
    user.forEach(
        (name, value) -> {
          properties.writeByte(Property.USER_PROPERTY.id);
          string(properties, name);
          string(properties, value);
        });
  }

  private static void string(ByteBuf out, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    out.writeShort(bytes.length).writeBytes(bytes);
  }

  private static int sectionLength(ByteBuf properties) {
    int length = properties.readableBytes();
    return variableLength(length) + length;
  }

  private static void section(ByteBuf out, ByteBuf properties) {
    variable(out, properties.readableBytes());
    out.writeBytes(properties);
  }

  private static void header(ByteBuf out, int type, int flags, int remaining) {
    out.writeByte((type << 4) | flags);
    variable(out, remaining);
  }

  private static int variableLength(int value) {
    int length = 1;
    for (int rest = value >> 7; rest > 0; rest >>= 7) {
      length++;
    }
    return length;
  }

  private static void variable(ByteBuf out, int value) {
    int rest = value;
    while (rest > 0x7F) {
      out.writeByte((rest & 0x7F) | 0x80);
      rest >>= 7;
    }
    out.writeByte(rest);
  }
}
