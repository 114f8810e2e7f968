package dev.baton.gms.command;

import dev.baton.contracts.id.CommandId;
import dev.baton.contracts.id.DeviceId;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command as it is submitted.
 *
 * @param id given again by one who submits the same command again: it is then taken as one
 * @param topic where the device gets it; null means {@code devices/{id}/commands}
 * @param lifetime how long it may wait for its device, or null for the installation's default
 */
public record NewCommand(
    CommandId id,
    DeviceId device,
    String name,
    byte[] payload,
    @Nullable String topic,
    @Nullable Duration lifetime) {

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_TOPIC = 1024;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if the name is empty or too long, the topic has wildcards, or
   *     the lifetime is not positive
   */
  public NewCommand {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("The name of a command has 1 to 255 characters");
    }
    if (topic != null && !isTopicName(topic)) {
      throw new IllegalArgumentException("Not a topic name: \"" + topic + "\"");
    }
    if (lifetime != null && (lifetime.isZero() || lifetime.isNegative())) {
      throw new IllegalArgumentException("A command's expiry is positive, not " + lifetime);
    }
  }

  /** With a new id. */
  public static NewCommand of(
      DeviceId device,
      String name,
      byte[] payload,
      @Nullable String topic,
      @Nullable Duration lifetime) {
    return new NewCommand(
        new CommandId(UUID.randomUUID().toString()), device, name, payload, topic, lifetime);
  }

  String topicOrDefault() {
    return topic == null ? "devices/" + device + "/commands" : topic;
  }

  private static boolean isTopicName(String topic) {
    return !topic.isEmpty()
        && topic.length() <= LONGEST_TOPIC
        && topic.indexOf('+') < 0
        && topic.indexOf('#') < 0
        && topic.indexOf('\0') < 0;
  }
}
