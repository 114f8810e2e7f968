package dev.baton.gms.messaging.intake;

import dev.baton.contracts.id.CommandId;
import dev.baton.contracts.id.DeviceId;
import dev.baton.gms.command.NewCommand;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a message on {@code baton.commands} says: properties {@code device} and {@code name}, and if
 * wanted {@code commandId}, {@code topic}, {@code expirySeconds}; the body is the payload.
 */
final class CommandMessage {

  private CommandMessage() {}

  /**
   * Reads a command.
   *
   * @throws IllegalArgumentException if something is missing or malformed
   */
  static NewCommand read(Message message) throws JMSException {
    return new NewCommand(
        id(message),
        new DeviceId(required(message, "device")),
        required(message, "name"),
        payload(message),
        message.getStringProperty("topic"),
        lifetime(message));
  }

  /** The application's own id, or that of the message. */
  private static CommandId id(Message message) throws JMSException {
    String given = message.getStringProperty("commandId");
    return new CommandId(given == null ? message.getJMSMessageID().replace("ID:", "") : given);
  }

  private static byte[] payload(Message message) throws JMSException {
    if (message instanceof TextMessage) {
      String text = message.getBody(String.class);
      return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }
    byte[] bytes = message.getBody(byte[].class);
    return bytes == null ? new byte[0] : bytes;
  }

  private static @Nullable Duration lifetime(Message message) throws JMSException {
    return message.propertyExists("expirySeconds")
        ? Duration.ofSeconds(message.getLongProperty("expirySeconds"))
        : null;
  }

  private static String required(Message message, String property) throws JMSException {
    String value = message.getStringProperty(property);
    if (value == null) {
      throw new IllegalArgumentException("A command needs the property " + property);
    }
    return value;
  }
}
