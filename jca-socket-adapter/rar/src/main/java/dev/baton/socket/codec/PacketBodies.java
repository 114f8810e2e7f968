package dev.baton.socket.codec;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what follows the fixed header of each packet but CONNECT. Runs on the channel's I/O thread.
 */
final class PacketBodies {

  private PacketBodies() {}

  static Packet publish(int first, int level, PacketReader reader) throws MalformedPacketException {
    int qos = (first >> 1) & 3;
    boolean duplicate = (first & 8) != 0;
    if (qos == 3 || (qos == 0 && duplicate)) {
      throw PacketReader.malformed("a PUBLISH begins with 0x%02X".formatted(first));
    }
    String topic = reader.text();
    int packetId = qos == 0 ? 0 : reader.packetId();
    PacketProperties properties = properties(level, reader, Property.Place.PUBLISH);
    byte[] payload = reader.rest();
    return new Packet.Publish(
        topic, packetId, qos, duplicate, (first & 1) != 0, payload, properties);
  }

  /** The reason code of an acknowledgement: left out when it is success (3.4.2.1). */
  static int ackReason(int level, PacketReader reader) throws MalformedPacketException {
    if (level < 5 || !reader.hasMore()) {
      return 0;
    }
    int reason = reader.oneByte();
    if (reader.hasMore()) {
      reader.properties(Property.Place.ACK);
    }
    return reason;
  }

  static Packet subscribe(int level, PacketReader reader) throws MalformedPacketException {
    int packetId = reader.packetId();
    PacketProperties properties = properties(level, reader, Property.Place.SUBSCRIBE);
    List<Packet.Filter> filters = new ArrayList<>(1);
    do {
      filters.add(filter(level, reader));
    } while (reader.hasMore());
    return new Packet.Subscribe(packetId, filters, properties);
  }

  private static Packet.Filter filter(int level, PacketReader reader)
      throws MalformedPacketException {
    String filter = reader.text();
    int options = reader.oneByte();
    int qos = options & 3;
    int retainHandling = (options >> 4) & 3;
    int reserved = level == 5 ? 0xC0 : 0xFC;
    if ((options & reserved) != 0 || qos == 3 || retainHandling == 3) {
      throw PacketReader.malformed("subscription options 0x%02X".formatted(options));
    }
    return new Packet.Filter(filter, qos, (options & 4) != 0, (options & 8) != 0, retainHandling);
  }

  static Packet unsubscribe(int level, PacketReader reader) throws MalformedPacketException {
    int packetId = reader.packetId();
    properties(level, reader, Property.Place.UNSUBSCRIBE);
    List<String> filters = new ArrayList<>(1);
    do {
      filters.add(reader.text());
    } while (reader.hasMore());
    return new Packet.Unsubscribe(packetId, filters);
  }

  static Packet disconnect(int level, PacketReader reader) throws MalformedPacketException {
    if (level < 5 || !reader.hasMore()) {
      return new Packet.Disconnect(0, PacketProperties.NONE);
    }
    int reason = reader.oneByte();
    PacketProperties properties =
        reader.hasMore() ? reader.properties(Property.Place.DISCONNECT) : PacketProperties.NONE;
    return new Packet.Disconnect(reason, properties);
  }

  static Packet auth(PacketReader reader) throws MalformedPacketException {
    reader.rest();
    return new Packet.Auth();
  }

  private static PacketProperties properties(int level, PacketReader reader, int place)
      throws MalformedPacketException {
    return level == 5 ? reader.properties(place) : PacketProperties.NONE;
  }
}
