package dev.baton.device.mqtt;

import com.hivemq.client.mqtt.mqtt5.datatypes.Mqtt5UserProperty;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import dev.baton.device.channel.IncomingMessage;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A received publish. */
record MqttMessage(Mqtt5Publish publish) implements IncomingMessage {

  @Override
  public String topic() {
    return publish.getTopic().toString();
  }

  @Override
  public byte[] payload() {
    return publish.getPayloadAsBytes();
  }

  @Override
  public Optional<byte[]> correlationData() {
    return publish.getCorrelationData().map(MqttMessage::bytes);
  }

  @Override
  public Optional<String> responseTopic() {
    return publish.getResponseTopic().map(Object::toString);
  }

  @Override
  public Map<String, String> userProperties() {
    Map<String, String> properties = new LinkedHashMap<>();
    for (Mqtt5UserProperty property : publish.getUserProperties().asList()) {
      properties.put(property.getName().toString(), property.getValue().toString());
    }
    return properties;
  }

  @Override
  public void acknowledge() {
    publish.acknowledge();
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
