package dev.baton.device.fake;

import io.netty.channel.Channel;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttProperties;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One connection of a device to a fake gateway, and all that came over it. */
public final class Link {
  private final Channel socket;
  final List<Integer> heldPubAcks = new CopyOnWriteArrayList<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<String> filters = new CopyOnWriteArrayList<>();
  private final List<Integer> pubAcks = new CopyOnWriteArrayList<>();
  private volatile @Nullable MqttConnectMessage connect;
  private volatile int disconnectCode = -1;
  private volatile boolean closed;

  /** A publish of the device. */
  public record Received(String topic, String payload, int packetId) {}

  Link(Channel socket) {
    this.socket = socket;
  }

  void connected(MqttConnectMessage message) {
    connect = message;
  }

  void subscribed(List<String> topicFilters) {
    filters.addAll(topicFilters);
  }

  void published(Received message) {
    received.add(message);
  }

  void acknowledged(int packetId) {
    pubAcks.add(packetId);
  }

  void disconnected(int reasonCode) {
    disconnectCode = reasonCode;
  }

  void ended() {
    closed = true;
  }

  public MqttConnectMessage connect() {
    return Objects.requireNonNull(connect);
  }

  /** The value of a user property of the CONNECT, or empty. */
  public String userProperty(String name) {
    for (MqttProperties.MqttProperty<?> property :
        connect().variableHeader().properties().listAll()) {
      if (property instanceof MqttProperties.UserProperties users) {
        return users.value().stream()
            .filter(pair -> pair.key.equals(name))
            .map(pair -> pair.value)
            .findFirst()
            .orElse("");
      }
    }
    return "";
  }

  public List<String> filters() {
    return filters;
  }

  /** Payloads of the publishes on topics that end so, in order of arrival. */
  public List<String> payloads(String topicEnd) {
    return received.stream()
        .filter(message -> message.topic().endsWith(topicEnd))
        .map(Received::payload)
        .toList();
  }

  /** Topic and payload of all publishes, in order of arrival. */
  public List<String> lines() {
    return received.stream().map(message -> message.topic() + " " + message.payload()).toList();
  }

  /** Packet ids of the device's own acknowledgements. */
  public List<Integer> pubAcks() {
    return pubAcks;
  }

  /** The reason code of the device's DISCONNECT, or -1. */
  public int disconnectCode() {
    return disconnectCode;
  }

  public boolean isOpen() {
    return !closed;
  }

  /** Ends the connection without a word. */
  public void cut() {
    var _ = socket.close();
  }

  void send(Object packet) {
    var _ = socket.writeAndFlush(packet);
  }
}
