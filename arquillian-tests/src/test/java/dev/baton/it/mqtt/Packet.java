package dev.baton.it.mqtt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A control packet as it came over the wire.
 *
 * @param level of the protocol spoken, 4 or 5
 * @param type the packet's type, 1 for CONNECT to 15 for AUTH
 */
public record Packet(int level, int type, int flags, byte[] body) {

  static final int CONNACK = 2;
  static final int PUBLISH = 3;
  static final int PUBACK = 4;
  static final int SUBACK = 9;
  static final int DISCONNECT = 14;

  private static final int SERVER_REFERENCE = 0x1C;
  private static final int CORRELATION_DATA = 0x09;
  private static final int RESPONSE_TOPIC = 0x08;

  /** The reason code, or the return code of MQTT 3.1.1. */
  public int code() {
    return switch (type) {
      case CONNACK -> body[1] & 0xFF;
      case PUBACK -> body.length > 2 ? body[2] & 0xFF : 0;
      case SUBACK -> body[body.length - 1] & 0xFF;
      case DISCONNECT -> body.length > 0 ? body[0] & 0xFF : 0;
      default -> throw new IllegalStateException("Packet type " + type + " has no code");
    };
  }

  /** Where the server sends this device instead (MQTT 5). */
  public Optional<String> serverReference() {
    return property(type == CONNACK ? 2 : 1, SERVER_REFERENCE)
        .map(value -> new String(value, StandardCharsets.UTF_8));
  }

  /** The packet identifier. */
  public int id() {
    ByteBuffer buffer = ByteBuffer.wrap(body);
    if (type == PUBLISH) {
      buffer.position(2 + buffer.getShort(0));
    }
    return buffer.getShort() & 0xFFFF;
  }

  /** The topic of a PUBLISH. */
  public String topic() {
    return new String(body, 2, ByteBuffer.wrap(body).getShort(), StandardCharsets.UTF_8);
  }

  /** The payload of a PUBLISH. */
  public String payload() {
    int at = propertiesOfPublish();
    if (level == 5) {
      int[] length = variableInt(at);
      at = length[1] + length[0];
    }
    return new String(body, at, body.length - at, StandardCharsets.UTF_8);
  }

  /** The correlation data of a PUBLISH (MQTT 5). */
  public Optional<String> correlation() {
    return property(propertiesOfPublish(), CORRELATION_DATA)
        .map(value -> new String(value, StandardCharsets.UTF_8));
  }

  /** The response topic of a PUBLISH (MQTT 5). */
  public Optional<String> responseTopic() {
    return property(propertiesOfPublish(), RESPONSE_TOPIC)
        .map(value -> new String(value, StandardCharsets.UTF_8));
  }

  int qos() {
    return (flags >> 1) & 3;
  }

  private int propertiesOfPublish() {
    return 2 + ByteBuffer.wrap(body).getShort() + (qos() > 0 ? 2 : 0);
  }

  /**
   * A string or binary property; those are all of the kind: two bytes of length, then the value.
   */
  private Optional<byte[]> property(int from, int wanted) {
    if (level != 5 || body.length <= from) {
      return Optional.empty();
    }
    int[] length = variableInt(from);
    ByteBuffer in = ByteBuffer.wrap(body, length[1], length[0]);
    while (in.hasRemaining()) {
      int id = in.get();
      byte[] value = new byte[sizeOf(id, in)];
      in.get(value);
      if (id == 0x26) {
        in.position(in.position() + 2 + in.getShort(in.position()));
      }
      if (id == wanted) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** Bytes of a property's value (MQTT 5, 2.2.2.2); a user property's name counts as its value. */
  private static int sizeOf(int id, ByteBuffer in) {
    return switch (id) {
      case 0x01, 0x17, 0x19, 0x24, 0x25, 0x28, 0x29, 0x2A -> 1;
      case 0x13, 0x21, 0x22, 0x23 -> 2;
      case 0x02, 0x11, 0x18, 0x27 -> 4;
      case 0x0B -> 1;
      default -> in.getShort() & 0xFFFF;
    };
  }

  private int[] variableInt(int from) {
    int value = 0;
    int at = from;
    int shift = 0;
    int digit;
    do {
      digit = body[at++];
      value |= (digit & 0x7F) << shift;
      shift += 7;
    } while ((digit & 0x80) != 0);
    return new int[] {value, at};
  }

  @Override
  public String toString() {
    return "packet type %d, flags %d, %d bytes".formatted(type, flags, body.length);
  }
}
