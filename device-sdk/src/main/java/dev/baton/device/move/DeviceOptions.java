package dev.baton.device.move;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Times and bounds of a device.
 *
 * @param keepAlive of each channel, whole seconds, 1 s to 18 h
 * @param openTimeout for a new channel to become usable
 * @param answerTimeout for an answer to a request for an address
 * @param closeTimeout for the last acknowledgements on a channel that is being left; what is still
 *     unanswered then is published again on the new one
 * @param backoffBase full jitter begins with this
 * @param backoffCap and ends with this
 * @param maxUnacknowledged how many publishes may wait for an acknowledgement
 * @param rememberedCommands how many command ids are known, so that none is carried out twice
 * @param localHost the address to connect from, or null for the system's choice
 */
public record DeviceOptions(
    Duration keepAlive,
    Duration openTimeout,
    Duration answerTimeout,
    Duration closeTimeout,
    Duration backoffBase,
    Duration backoffCap,
    int maxUnacknowledged,
    int rememberedCommands,
    @Nullable String localHost) {

  public DeviceOptions {
    if (keepAlive.toSeconds() < 1 || keepAlive.toSeconds() > 65_535) {
      throw new IllegalArgumentException("Keep alive of " + keepAlive);
    }
    if (maxUnacknowledged < 1 || rememberedCommands < 1) {
      throw new IllegalArgumentException("A bound below 1");
    }
  }

  /** For a product in the field. */
  public static DeviceOptions defaults() {
    return new DeviceOptions(
        Duration.ofSeconds(60),
        Duration.ofSeconds(10),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMillis(500),
        Duration.ofSeconds(30),
        1_000,
        256,
        null);
  }

  public DeviceOptions withLocalHost(String host) {
    return new DeviceOptions(
        keepAlive,
        openTimeout,
        answerTimeout,
        closeTimeout,
        backoffBase,
        backoffCap,
        maxUnacknowledged,
        rememberedCommands,
        host);
  }

  public DeviceOptions withTimeouts(Duration open, Duration answer, Duration close) {
    return new DeviceOptions(
        keepAlive,
        open,
        answer,
        close,
        backoffBase,
        backoffCap,
        maxUnacknowledged,
        rememberedCommands,
        localHost);
  }

  public DeviceOptions withBackoff(Duration base, Duration cap) {
    return new DeviceOptions(
        keepAlive,
        openTimeout,
        answerTimeout,
        closeTimeout,
        base,
        cap,
        maxUnacknowledged,
        rememberedCommands,
        localHost);
  }

  public DeviceOptions withBounds(int unacknowledged, int commands) {
    return new DeviceOptions(
        keepAlive,
        openTimeout,
        answerTimeout,
        closeTimeout,
        backoffBase,
        backoffCap,
        unacknowledged,
        commands,
        localHost);
  }
}
