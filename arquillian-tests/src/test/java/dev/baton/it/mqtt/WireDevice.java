package dev.baton.it.mqtt;

import dev.baton.it.support.Await;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * One MQTT connection that does only what it is told, and keeps every packet that it gets. Messages
 * at QoS 1 are acknowledged by itself. Packets are read on a thread of its own; calls come from the
 * test's.
 */
public final class WireDevice implements AutoCloseable {

  private static final int CONNECT_BEGIN = 0x10;
  private static final int SUBSCRIBE_BEGIN = 0x82;
  private static final int USER_PROPERTY = 0x26;

  private final int level;
  private final Socket socket;
  private final List<Packet> received = new CopyOnWriteArrayList<>();
  private volatile boolean ended;
  private int lastId;

  private WireDevice(String address, int level) throws IOException {
    this.level = level;
    int colon = address.lastIndexOf(':');
    this.socket =
        new Socket(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    socket.setTcpNoDelay(true);
    Thread.ofVirtual().name("wire-device").start(this::read);
  }

  /** A connection at TCP level, which will speak MQTT 5. */
  public static WireDevice mqtt5(String address) throws IOException {
    return new WireDevice(address, 5);
  }

  /** A connection at TCP level, which will speak MQTT 3.1.1. */
  public static WireDevice mqtt311(String address) throws IOException {
    return new WireDevice(address, 4);
  }

  /** Sends CONNECT with a clean start, and returns the answer. */
  public Packet connect(String device, String password) throws IOException {
    return connect(device, password, Map.of());
  }

  /** Sends CONNECT with a clean start and, in MQTT 5, user properties; returns the CONNACK. */
  public Packet connect(String device, String password, Map<String, String> userProperties)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    out.writeUTF("MQTT");
    out.writeByte(level);
    out.writeByte(0xC2);
    // No keep alive: a test may take its time between two packets.
    out.writeShort(0);
    if (level == 5) {
      writeProperties(out, userProperties);
    }
    out.writeUTF(device);
    out.writeUTF(device);
    byte[] secret = password.getBytes(StandardCharsets.UTF_8);
    out.writeShort(secret.length);
    out.write(secret);
    send(CONNECT_BEGIN, body.toByteArray());
    return await("a CONNACK", packet -> packet.type() == Packet.CONNACK);
  }

  /** Subscribes at QoS 1 and returns the SUBACK. */
  public Packet subscribe(String filter) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    int id = ++lastId;
    out.writeShort(id);
    if (level == 5) {
      out.writeByte(0);
    }
    out.writeUTF(filter);
    out.writeByte(1);
    send(SUBSCRIBE_BEGIN, body.toByteArray());
    return await("a SUBACK", packet -> packet.type() == Packet.SUBACK && packet.id() == id);
  }

  /** Publishes at QoS 1 without waiting, and returns the packet identifier. */
  public int publish(String topic, byte[] payload) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    int id = ++lastId;
    out.writeUTF(topic);
    out.writeShort(id);
    if (level == 5) {
      out.writeByte(0);
    }
    out.write(payload);
    send(0x32, body.toByteArray());
    return id;
  }

  /** Publishes text at QoS 1 and returns its PUBACK. */
  public Packet publishAndAwait(String topic, String payload) throws IOException {
    int id = publish(topic, payload.getBytes(StandardCharsets.UTF_8));
    return await("the PUBACK of " + id, packet -> isPuback(packet, id));
  }

  /** The PUBACK of a publish, if it has come. */
  public Optional<Packet> puback(int id) {
    return received.stream().filter(packet -> isPuback(packet, id)).findFirst();
  }

  /** Waits for a message on a topic that ends so. */
  public Packet awaitMessage(String topicEnd) {
    return await(
        "a message on " + topicEnd,
        packet -> packet.type() == Packet.PUBLISH && packet.topic().endsWith(topicEnd));
  }

  /** Waits for the server's DISCONNECT (MQTT 5). */
  public Packet awaitDisconnect() {
    return await("a DISCONNECT", packet -> packet.type() == Packet.DISCONNECT);
  }

  /** Waits until the server has closed the connection. */
  public void awaitEnd() {
    Await.until("the server closes the connection", () -> ended);
  }

  /** Whether the server has closed the connection. */
  public boolean ended() {
    return ended;
  }

  /** Says DISCONNECT with a normal reason. */
  public void disconnect() throws IOException {
    send(0xE0, new byte[0]);
  }

  /** Says DISCONNECT, unless the server was first, and waits for the end of the connection. */
  public void leave() throws IOException {
    try {
      disconnect();
    } catch (SocketException _) {
      // The server closed the connection at this very moment: it has ended all the same.
    }
    awaitEnd();
  }

  /** Sends bytes as they are. */
  public void sendRaw(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private Packet await(String what, Predicate<Packet> wanted) {
    return Await.until(
            what,
            () -> {
              boolean over = ended;
              Optional<Packet> found = received.stream().filter(wanted).findFirst();
              if (found.isEmpty() && over) {
                throw new AssertionError(
                    "The server closed the connection before " + what + " came; got " + received);
              }
              return found;
            },
            Optional::isPresent)
        .orElseThrow();
  }

  private static boolean isPuback(Packet packet, int id) {
    return packet.type() == Packet.PUBACK && packet.id() == id;
  }

  private static void writeProperties(DataOutputStream out, Map<String, String> userProperties)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream properties = new DataOutputStream(bytes);
    for (Map.Entry<String, String> property : userProperties.entrySet()) {
      properties.writeByte(USER_PROPERTY);
      properties.writeUTF(property.getKey());
      properties.writeUTF(property.getValue());
    }
    writeVariableInt(out, bytes.size());
    bytes.writeTo(out);
  }

  private synchronized void send(int begin, byte[] body) throws IOException {
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(packet);
    out.writeByte(begin);
    writeVariableInt(out, body.length);
    out.write(body);
    sendRaw(packet.toByteArray());
  }

  private static void writeVariableInt(DataOutputStream out, int value) throws IOException {
    int rest = value;
    do {
      int digit = rest & 0x7F;
      rest >>>= 7;
      out.writeByte(rest > 0 ? digit | 0x80 : digit);
    } while (rest > 0);
  }

  private void read() {
    try {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      while (true) {
        int begin = in.readUnsignedByte();
        byte[] body = new byte[readVariableInt(in)];
        in.readFully(body);
        Packet packet = new Packet(level, begin >> 4, begin & 0xF, body);
        received.add(packet);
        if (packet.type() == Packet.PUBLISH && packet.qos() == 1) {
          send(0x40, new byte[] {(byte) (packet.id() >> 8), (byte) packet.id()});
        }
      }
    } catch (IOException gone) {
      ended = true;
    }
  }

  private static int readVariableInt(DataInputStream in) throws IOException {
    int value = 0;
    int shift = 0;
    int digit;
    do {
      digit = in.readUnsignedByte();
      value |= (digit & 0x7F) << shift;
      shift += 7;
    } while ((digit & 0x80) != 0);
    return value;
  }
}
