package dev.baton.device.mqtt;

import com.hivemq.client.mqtt.exceptions.MqttEncodeException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5DisconnectException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5Disconnect;
import dev.baton.device.channel.ChannelEnd;
import dev.baton.device.channel.PublishRefusedException;
import java.util.concurrent.CompletionException;

/** The MQTT client's exceptions, in this library's words. */
final class Failures {
  private static final int PACKET_TOO_LARGE = 0x95;

  private Failures() {}

  /** One line for people. */
  static String describe(Throwable failure) {
    Throwable cause = unwrap(failure);
    return switch (cause) {
      case Mqtt5ConnAckException refused ->
          "CONNACK 0x"
              + Integer.toHexString(refused.getMqttMessage().getReasonCode().getCode())
              + refused
                  .getMqttMessage()
                  .getServerReference()
                  .map(server -> ", use " + server)
                  .orElse("");
      case Mqtt5SubAckException refused -> "SUBACK " + refused.getMqttMessage().getReasonCodes();
      case Mqtt5DisconnectException dismissed -> dismissal(dismissed.getMqttMessage());
      default -> String.valueOf(cause.getMessage());
    };
  }

  static ChannelEnd endOf(Throwable cause) {
    if (unwrap(cause) instanceof Mqtt5DisconnectException dismissed) {
      Mqtt5Disconnect disconnect = dismissed.getMqttMessage();
      return new ChannelEnd.Dismissed(disconnect.getReasonCode().getCode(), dismissal(disconnect));
    }
    return new ChannelEnd.Lost(describe(cause));
  }

  static Throwable ofPublish(String topic, Throwable failure) {
    Throwable cause = unwrap(failure);
    return switch (cause) {
      case Mqtt5PubAckException refused ->
          new PublishRefusedException(topic, refused.getMqttMessage().getReasonCode().getCode());
      case MqttEncodeException tooLarge -> new PublishRefusedException(topic, PACKET_TOO_LARGE);
      default -> cause;
    };
  }

  private static String dismissal(Mqtt5Disconnect disconnect) {
    return "DISCONNECT 0x"
        + Integer.toHexString(disconnect.getReasonCode().getCode())
        + disconnect.getReasonString().map(reason -> " " + reason).orElse("")
        + disconnect.getServerReference().map(server -> ", use " + server).orElse("");
  }

  private static Throwable unwrap(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }
}
