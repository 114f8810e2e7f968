package dev.baton.socket.codec;

import dev.baton.socket.api.ReasonCode;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;

/**
 * Cuts the byte stream into packets. Stricter than Netty's own MQTT decoder, which lets reserved
 * bits, ill-formed UTF-8 and repeated properties pass. Never throws: bad bytes become one {@link
 * Packet.Malformed}, and what follows them is dropped. Runs on the channel's I/O thread.
 */
public final class PacketDecoder extends ByteToMessageDecoder {

  private static final int LONGEST_HEADER = 5;

  private final ReadGate gate;
  private final int maxPacketBytes;
  private int level;
  private boolean deaf;

  /** Packets above the limit, header included, are not even gathered. */
  public PacketDecoder(ReadGate gate, int maxPacketBytes) {
    this.gate = gate;
    this.maxPacketBytes = maxPacketBytes;
  }

  /** Goes on with the bytes that were left while the gate was closed. Call it on the I/O thread. */
  public void resume(ChannelHandlerContext decoder) throws Exception {
    channelRead(decoder, Unpooled.EMPTY_BUFFER);
  }

  /** Drops whatever still comes. Call it on the I/O thread. */
  public void stopListening() {
    deaf = true;
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    if (deaf) {
      in.skipBytes(in.readableBytes());
      return;
    }
    if (!gate.isOpen()) {
      return;
    }
    try {
      int length = lengthOfWholePacket(in);
      if (length >= 0) {
        out.add(read(in, length));
      }
    } catch (MalformedPacketException bad) {
      deaf = true;
      in.skipBytes(in.readableBytes());
      out.add(new Packet.Malformed(bad.reason(), String.valueOf(bad.getMessage())));
    }
  }

  /** The remaining length (2.1.4) with the header unread, or -1 until the whole packet is there. */
  private int lengthOfWholePacket(ByteBuf in) throws MalformedPacketException {
    int start = in.readerIndex();
    checkFirst(in.getUnsignedByte(start));
    int available = in.readableBytes();
    int length = 0;
    for (int at = 1; at < LONGEST_HEADER; at++) {
      if (at >= available) {
        return -1;
      }
      int digit = in.getUnsignedByte(start + at);
      length |= (digit & 0x7F) << (7 * (at - 1));
      if (digit < 0x80) {
        if (length + at + 1 > maxPacketBytes) {
          throw new MalformedPacketException(
              ReasonCode.PACKET_TOO_LARGE, length + " bytes are more than " + maxPacketBytes);
        }
        return available < length + at + 1 ? -1 : length;
      }
    }
    throw PacketReader.malformed("the remaining length has no end");
  }

  private void checkFirst(int first) throws MalformedPacketException {
    int type = first >> 4;
    if (level == 0 && type != PacketType.CONNECT) {
      throw PacketReader.protocolError("the first packet is no CONNECT");
    }
    boolean lawful =
        switch (type) {
          case PacketType.PUBLISH -> true;
          case PacketType.PUBREL, PacketType.SUBSCRIBE, PacketType.UNSUBSCRIBE ->
              (first & 0x0F) == 0x02;
          case PacketType.CONNECT,
              PacketType.PUBACK,
              PacketType.PUBREC,
              PacketType.PUBCOMP,
              PacketType.PINGREQ,
              PacketType.DISCONNECT ->
              (first & 0x0F) == 0;
          case PacketType.AUTH -> level == 5 && (first & 0x0F) == 0;
          default -> false;
        };
    if (!lawful) {
      throw PacketReader.malformed("a packet begins with 0x%02X".formatted(first));
    }
  }

  private Packet read(ByteBuf in, int length) throws MalformedPacketException {
    int first = in.readUnsignedByte();
    while (in.readByte() < 0) {
      // the remaining length is known already
    }
    PacketReader reader = new PacketReader(in, length);
    Packet packet = body(first, reader);
    reader.expectEnd();
    return packet;
  }

  private Packet body(int first, PacketReader reader) throws MalformedPacketException {
    return switch (first >> 4) {
      case PacketType.CONNECT -> connect(reader);
      case PacketType.PUBLISH -> PacketBodies.publish(first, level, reader);
      case PacketType.PUBACK ->
          new Packet.PubAck(reader.packetId(), PacketBodies.ackReason(level, reader));
      case PacketType.PUBREC ->
          new Packet.PubRec(reader.packetId(), PacketBodies.ackReason(level, reader));
      case PacketType.PUBREL ->
          new Packet.PubRel(reader.packetId(), PacketBodies.ackReason(level, reader));
      case PacketType.PUBCOMP ->
          new Packet.PubComp(reader.packetId(), PacketBodies.ackReason(level, reader));
      case PacketType.SUBSCRIBE -> PacketBodies.subscribe(level, reader);
      case PacketType.UNSUBSCRIBE -> PacketBodies.unsubscribe(level, reader);
      case PacketType.PINGREQ -> Packet.PingRequest.INSTANCE;
      case PacketType.DISCONNECT -> PacketBodies.disconnect(level, reader);
      default -> PacketBodies.auth(reader);
    };
  }

  private Packet connect(PacketReader reader) throws MalformedPacketException {
    Packet packet = ConnectBody.read(reader);
    switch (packet) {
      case Packet.Connect connect -> level = connect.level();
      case Packet.UnsupportedConnect unsupported -> deaf = true;
      default -> throw new IllegalStateException("no CONNECT: " + packet);
    }
    return packet;
  }
}
