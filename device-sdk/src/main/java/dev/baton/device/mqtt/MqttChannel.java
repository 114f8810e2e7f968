package dev.baton.device.mqtt;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.datatypes.Mqtt5UserProperties;
import com.hivemq.client.mqtt.mqtt5.datatypes.Mqtt5UserProperty;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import dev.baton.device.channel.Channel;
import dev.baton.device.channel.ChannelEnd;
import dev.baton.device.channel.ChannelId;
import dev.baton.device.channel.ChannelListener;
import dev.baton.device.channel.OutgoingMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One MQTT connection. Its callbacks run on the connection's I/O thread; {@link #publish} and
 * {@link #close} are called from any.
 */
final class MqttChannel implements Channel {

  /** The life of a channel as its listener hears of it. */
  private enum Phase {
    CONNECTING,
    OPEN,
    USABLE,
    ENDED
  }

  private final ChannelId id;
  private final ChannelListener listener;
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.CONNECTING);
  private @Nullable Mqtt5AsyncClient client;

  MqttChannel(ChannelId id, ChannelListener listener) {
    this.id = id;
    this.listener = listener;
  }

  /** Called once, before anything can happen on the channel. */
  void attach(Mqtt5AsyncClient connectingClient) {
    client = connectingClient;
  }

  @Override
  public ChannelId id() {
    return id;
  }

  @Override
  public CompletionStage<Void> publish(OutgoingMessage message) {
    CompletableFuture<Void> acknowledged = new CompletableFuture<>();
    Mqtt5Publish publish =
        Mqtt5Publish.builder()
            .topic(message.topic())
            .qos(MqttQos.AT_LEAST_ONCE)
            .payload(message.payload())
            .build();
    var _ =
        client()
            .publish(publish)
            .whenComplete(
                (result, failure) -> {
                  Throwable error = failure != null ? failure : result.getError().orElse(null);
                  if (error == null) {
                    acknowledged.complete(null);
                  } else {
                    acknowledged.completeExceptionally(Failures.ofPublish(message.topic(), error));
                  }
                });
    return acknowledged;
  }

  @Override
  public void close() {
    // The moment before DISCONNECT leaves is the last one at which the channel was usable.
    if (end(new ChannelEnd.Closed())) {
      disconnect();
    }
  }

  /** CONNACK is in. */
  void connected(Mqtt5UserProperties properties) {
    if (phase.compareAndSet(Phase.CONNECTING, Phase.OPEN)) {
      Map<String, String> told = new LinkedHashMap<>();
      for (Mqtt5UserProperty property : properties.asList()) {
        told.put(property.getName().toString(), property.getValue().toString());
      }
      listener.opened(this, System.nanoTime(), told);
    }
  }

  /**
   * SUBACK is in.
   *
   * @return false if the channel has ended in the meantime
   */
  boolean subscribed() {
    boolean usable = phase.compareAndSet(Phase.OPEN, Phase.USABLE);
    if (usable) {
      listener.usable(this, System.nanoTime());
    }
    return usable;
  }

  void received(Mqtt5Publish message) {
    listener.received(this, new MqttMessage(message));
  }

  /** The connection ended, or never came about. */
  void ended(Throwable cause) {
    end(Failures.endOf(cause));
  }

  /** Gives up a channel that did not become usable in time. */
  void abandon() {
    end(new ChannelEnd.Lost("not usable in time"));
    disconnect();
  }

  private boolean end(ChannelEnd end) {
    long now = System.nanoTime();
    Phase last = phase.getAndSet(Phase.ENDED);
    if (last == Phase.OPEN || last == Phase.USABLE) {
      listener.closed(this, now, end);
      return true;
    }
    return false;
  }

  private void disconnect() {
    // It fails where nothing is left to disconnect, which is as good.
    var _ = client().disconnect().exceptionally(alreadyGone -> null);
  }

  private Mqtt5AsyncClient client() {
    Mqtt5AsyncClient attached = client;
    if (attached == null) {
      throw new IllegalStateException("Not attached");
    }
    return attached;
  }
}
