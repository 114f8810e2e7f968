package dev.baton.gateway.config;

import dev.baton.contracts.TicketKey;
import dev.baton.contracts.id.ServerName;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/**
 * All settings of a gateway, from MicroProfile Config.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><td>{@code baton.server}</td><td>this server's name, required</td></tr>
 * <tr><td>{@code baton.device.advertised}</td><td>{@code host:port} that devices are told, required</td></tr>
 * <tr><td>{@code baton.ticket.key}</td><td>this server's own ticket key, Base64, required</td></tr>
 * <tr><td>{@code baton.topics.uplink}</td><td>filters a device may publish to, with {@code {device}} for its name</td></tr>
 * <tr><td>{@code baton.topics.downlink}</td><td>filters a device may subscribe within</td></tr>
 * <tr><td>{@code baton.devices.anonymous}</td><td>admit devices without a log-in, default false</td></tr>
 * <tr><td>{@code baton.requests.timeout-ms}</td><td>how long GMS may take to answer, default 4000</td></tr>
 * <tr><td>{@code baton.reports.batch}</td><td>entries in one report at most, default 500</td></tr>
 * <tr><td>{@code baton.reports.kept}</td><td>entries kept while the broker is away, default 20000</td></tr>
 * </table>
 *
 * The resource adapter reads {@code baton.device.listen} and {@code baton.devices.max-packet-bytes}
 * by way of the endpoint's activation.
 */
public record GatewaySettings(
    ServerName server,
    String advertisedAddress,
    TicketKey ticketKey,
    TopicSettings topics,
    boolean anonymousDevices,
    Duration requestTimeout,
    int reportBatch,
    int reportsKept) {

  private static final String DEFAULT_UPLINK =
      "devices/{device}/up/#,devices/{device}/commands/+/status,devices/{device}/allocation/request";
  private static final String DEFAULT_DOWNLINK = "devices/{device}/#";

  /**
   * Checks the ranges.
   *
   * @throws InvalidSettingException if one is out of range
   */
  public GatewaySettings {
    positive("baton.requests.timeout-ms", requestTimeout.toMillis());
    positive("baton.reports.batch", reportBatch);
    positive("baton.reports.kept", reportsKept);
  }

  /**
   * Reads the settings.
   *
   * @param source the value of a key, if it is set
   * @throws InvalidSettingException naming the first key that is missing or wrong
   */
  public static GatewaySettings from(Function<String, Optional<String>> source) {
    return new GatewaySettings(
        required(source, "baton.server", ServerName::new),
        required(source, "baton.device.advertised", GatewaySettings::hostAndPort),
        required(
            source, "baton.ticket.key", text -> TicketKey.of(Base64.getDecoder().decode(text))),
        new TopicSettings(
            optional(source, "baton.topics.uplink", DEFAULT_UPLINK, TopicSettings::filters),
            optional(source, "baton.topics.downlink", DEFAULT_DOWNLINK, TopicSettings::filters)),
        optional(source, "baton.devices.anonymous", "false", GatewaySettings::yesOrNo),
        optional(
            source,
            "baton.requests.timeout-ms",
            "4000",
            text -> Duration.ofMillis(Integer.parseInt(text))),
        optional(source, "baton.reports.batch", "500", Integer::valueOf),
        optional(source, "baton.reports.kept", "20000", Integer::valueOf));
  }

  private static <T> T required(
      Function<String, Optional<String>> source, String key, Function<String, T> reader) {
    String text =
        source.apply(key).orElseThrow(() -> new InvalidSettingException(key, "is not set", null));
    return read(key, text, reader);
  }

  private static <T> T optional(
      Function<String, Optional<String>> source,
      String key,
      String fallback,
      Function<String, T> reader) {
    return read(key, source.apply(key).orElse(fallback), reader);
  }

  private static <T> T read(String key, String text, Function<String, T> reader) {
    try {
      return reader.apply(text.strip());
    } catch (IllegalArgumentException e) {
      throw new InvalidSettingException(key, e.getMessage(), e);
    }
  }

  private static void positive(String key, long value) {
    if (value < 1) {
      throw new InvalidSettingException(key, "must be positive, not " + value, null);
    }
  }

  private static boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("is true or false, not " + text);
    };
  }

  private static String hostAndPort(String text) {
    if (!text.matches("[^\\s]+:\\d{1,5}")) {
      throw new IllegalArgumentException("is host:port, not " + text);
    }
    return text;
  }
}
