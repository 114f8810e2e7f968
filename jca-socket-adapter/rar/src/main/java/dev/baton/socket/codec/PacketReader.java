package dev.baton.socket.codec;

import dev.baton.socket.api.ReasonCode;
import dev.baton.socket.api.topic.TopicFilter;
import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the fields of one packet, never beyond its end. Lives for one packet on the channel's I/O
 * thread.
 */
final class PacketReader {

  private static final byte[] NO_BYTES = {};

  private final ByteBuf in;
  private final int end;

  PacketReader(ByteBuf in, int length) {
    this.in = in;
    this.end = in.readerIndex() + length;
  }

  int remaining() {
    return end - in.readerIndex();
  }

  boolean hasMore() {
    return remaining() > 0;
  }

  void expectEnd() throws MalformedPacketException {
    if (hasMore()) {
      throw malformed(remaining() + " bytes too many");
    }
  }

  int oneByte() throws MalformedPacketException {
    need(1);
    return in.readUnsignedByte();
  }

  int twoBytes() throws MalformedPacketException {
    need(2);
    return in.readUnsignedShort();
  }

  long fourBytes() throws MalformedPacketException {
    need(4);
    return in.readUnsignedInt();
  }

  int packetId() throws MalformedPacketException {
    int id = twoBytes();
    if (id == 0) {
      throw malformed("packet identifier 0");
    }
    return id;
  }

  /** A variable byte integer (MQTT 5, 1.5.5), in as few bytes as it needs. */
  int variable() throws MalformedPacketException {
    int value = 0;
    for (int shift = 0; shift <= 21; shift += 7) {
      int digit = oneByte();
      value |= (digit & 0x7F) << shift;
      if (digit < 0x80) {
        if (digit == 0 && shift > 0) {
          throw malformed("a variable byte integer is longer than it needs to be");
        }
        return value;
      }
    }
    throw malformed("a variable byte integer has no end");
  }

  byte[] bytes() throws MalformedPacketException {
    return take(twoBytes());
  }

  byte[] rest() throws MalformedPacketException {
    return take(remaining());
  }

  /** A UTF-8 string (1.5.4): well-formed, without U+0000. */
  String text() throws MalformedPacketException {
    byte[] bytes = bytes();
    boolean ascii = true;
    for (byte letter : bytes) {
      if (letter == 0) {
        throw malformed("U+0000 in a string");
      }
      ascii &= letter > 0;
    }
    return ascii ? new String(bytes, StandardCharsets.ISO_8859_1) : wellFormed(bytes);
  }

  /** A topic name that a message can be published to. */
  String topicName() throws MalformedPacketException {
    String topic = text();
    if (!TopicFilter.isTopicName(topic)) {
      throw new MalformedPacketException(ReasonCode.TOPIC_NAME_INVALID, "no topic name");
    }
    return topic;
  }

  private static String wellFormed(byte[] bytes) throws MalformedPacketException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException ill) {
      throw malformed("ill-formed UTF-8");
    }
  }

  /** The properties, with their length before them (2.2.2). */
  PacketProperties properties(int place) throws MalformedPacketException {
    int length = variable();
    if (length == 0) {
      return PacketProperties.NONE;
    }
    need(length);
    int stop = in.readerIndex() + length;
    PacketProperties properties = new PacketProperties();
    while (in.readerIndex() < stop) {
      property(properties, place);
    }
    if (in.readerIndex() != stop) {
      throw malformed("a property runs over the end of its section");
    }
    return properties;
  }

  private void property(PacketProperties properties, int place) throws MalformedPacketException {
    int id = variable();
    Property property = Property.of(id);
    if (property == null || !property.mayStandIn(place)) {
      throw protocolError("property " + id + " has no place here");
    }
    if (property == Property.USER_PROPERTY) {
      properties.putUser(text(), text());
      return;
    }
    if (!properties.put(property, value(property))) {
      throw protocolError("property " + id + " stands twice");
    }
  }

  private Object value(Property property) throws MalformedPacketException {
    return switch (property.type) {
      case FLAG -> number(property, oneByte(), 1);
      case TWO_BYTES -> number(property, twoBytes(), 65_535);
      case FOUR_BYTES -> number(property, fourBytes(), 0xFFFF_FFFFL);
      case VARIABLE -> number(property, variable(), Integer.MAX_VALUE);
      case TEXT -> property == Property.RESPONSE_TOPIC ? topicName() : text();
      case BYTES -> bytes();
      case TEXT_PAIR -> throw malformed("a pair where one value is expected");
    };
  }

  private static Long number(Property property, long value, long most)
      throws MalformedPacketException {
    boolean zeroForbidden =
        switch (property) {
          case RECEIVE_MAXIMUM, MAXIMUM_PACKET_SIZE, SUBSCRIPTION_IDENTIFIER -> true;
          default -> false;
        };
    if (value > most || (value == 0 && zeroForbidden)) {
      throw protocolError("property " + property.id + " can't be " + value);
    }
    if (property == Property.TOPIC_ALIAS && value == 0) {
      throw new MalformedPacketException(ReasonCode.TOPIC_ALIAS_INVALID, "topic alias 0");
    }
    return value;
  }

  private byte[] take(int length) throws MalformedPacketException {
    need(length);
    if (length == 0) {
      return NO_BYTES;
    }
    byte[] bytes = new byte[length];
    in.readBytes(bytes);
    return bytes;
  }

  private void need(int length) throws MalformedPacketException {
    if (length > remaining()) {
      throw malformed("the packet ends too early");
    }
  }

  static MalformedPacketException malformed(String why) {
    return new MalformedPacketException(ReasonCode.MALFORMED_PACKET, why);
  }

  static MalformedPacketException protocolError(String why) {
    return new MalformedPacketException(ReasonCode.PROTOCOL_ERROR, why);
  }
}
