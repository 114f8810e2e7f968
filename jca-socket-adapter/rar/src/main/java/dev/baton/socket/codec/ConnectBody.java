package dev.baton.socket.codec;

/** Reads a CONNECT (3.1) of MQTT 3.1, 3.1.1 or 5. Runs on the channel's I/O thread. */
final class ConnectBody {

  private static final int RESERVED = 0x01;
  private static final int CLEAN_START = 0x02;
  private static final int WILL = 0x04;
  private static final int WILL_QOS = 0x18;
  private static final int WILL_RETAIN = 0x20;
  private static final int PASSWORD = 0x40;
  private static final int USER_NAME = 0x80;

  private ConnectBody() {}

  static Packet read(PacketReader reader) throws MalformedPacketException {
    String protocol = reader.text();
    int level = reader.oneByte();
    boolean old = protocol.equals("MQIsdp");
    if (!old && !protocol.equals("MQTT")) {
      throw PacketReader.protocolError("the protocol is not MQTT");
    }
    if (old ? level != 3 : level != 4 && level != 5) {
      reader.rest();
      return new Packet.UnsupportedConnect(level);
    }
    return supported(Math.max(level, 4), reader);
  }

  private static Packet.Connect supported(int level, PacketReader reader)
      throws MalformedPacketException {
    int flags = reader.oneByte();
    checkFlags(flags, level);
    int keepAlive = reader.twoBytes();
    PacketProperties properties = properties(level, reader, Property.Place.CONNECT);
    String clientId = reader.text();
    Packet.Will will = (flags & WILL) == 0 ? null : will(flags, level, reader);
    String userName = (flags & USER_NAME) == 0 ? null : reader.text();
    byte[] password = (flags & PASSWORD) == 0 ? null : reader.bytes();
    return new Packet.Connect(
        level,
        clientId,
        (flags & CLEAN_START) != 0,
        keepAlive,
        userName,
        password,
        will,
        properties);
  }

  private static void checkFlags(int flags, int level) throws MalformedPacketException {
    boolean willless = (flags & WILL) == 0 && (flags & (WILL_QOS | WILL_RETAIN)) != 0;
    boolean passwordAlone = level == 4 && (flags & (USER_NAME | PASSWORD)) == PASSWORD;
    if ((flags & RESERVED) != 0 || willless || (flags & WILL_QOS) == WILL_QOS || passwordAlone) {
      throw PacketReader.malformed("connect flags 0x%02X".formatted(flags));
    }
  }

  private static Packet.Will will(int flags, int level, PacketReader reader)
      throws MalformedPacketException {
    PacketProperties properties = properties(level, reader, Property.Place.WILL);
    return new Packet.Will(
        reader.topicName(),
        reader.bytes(),
        (flags & WILL_QOS) >> 3,
        (flags & WILL_RETAIN) != 0,
        properties);
  }

  private static PacketProperties properties(int level, PacketReader reader, int place)
      throws MalformedPacketException {
    return level == 5 ? reader.properties(place) : PacketProperties.NONE;
  }
}
