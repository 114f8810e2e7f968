package dev.baton.gateway.command;

import dev.baton.contracts.WireFormat;
import dev.baton.contracts.dispatch.DispatchedCommand;
import dev.baton.socket.api.connection.OutboundPublish;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command in the form that a device understands: MQTT 5 properties beside the payload, or for
 * MQTT 3.1.1 a JSON envelope around it. On a topic of a fleet's own choice an MQTT 3.1.1 device
 * gets the payload alone, since its firmware knows no envelope.
 */
final class CommandEnvelope {

  private CommandEnvelope() {}

  /** The message for a channel of this protocol. */
  static OutboundPublish of(DispatchedCommand command, String tag, boolean mqtt5, Instant now) {
    return mqtt5 ? properties(command, tag, now) : plain(command, tag, now);
  }

  /** Where the device tells how far the command has come. */
  static String responseTopic(DispatchedCommand command) {
    return "devices/" + command.device() + "/commands/" + command.id() + "/status";
  }

  private static OutboundPublish properties(DispatchedCommand command, String tag, Instant now) {
    return new OutboundPublish(
        tag,
        command.topic(),
        1,
        command.payload(),
        null,
        responseTopic(command),
        command.id().value().getBytes(StandardCharsets.UTF_8),
        secondsLeft(command, now),
        Map.of("name", command.name()));
  }

  private static OutboundPublish plain(DispatchedCommand command, String tag, Instant now) {
    boolean ownTopic = !command.topic().equals("devices/" + command.device() + "/commands");
    return new OutboundPublish(
        tag,
        command.topic(),
        1,
        ownTopic ? command.payload() : envelope(command),
        null,
        null,
        null,
        secondsLeft(command, now),
        Map.of());
  }

  private static byte[] envelope(DispatchedCommand command) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", command.id().value());
    fields.put("name", command.name());
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(command.payload())).toString();
      fields.put("payload", text);
    } catch (CharacterCodingException notText) {
      fields.put("payloadBase64", Base64.getEncoder().encodeToString(command.payload()));
    }
    fields.put("responseTopic", responseTopic(command));
    return WireFormat.encode(fields);
  }

  private static @Nullable Long secondsLeft(DispatchedCommand command, Instant now) {
    return command.expiresAt() == null
        ? null
        : Math.max(1, Duration.between(now, command.expiresAt()).toSeconds());
  }
}
