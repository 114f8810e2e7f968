package dev.baton.gms.common;

import dev.baton.contracts.id.ServerName;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * The settings of a management server (MicroProfile Config), validated when first read.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><td>{@code baton.server}</td><td>this server's name</td></tr>
 * <tr><td>{@code baton.master.listen}</td><td>{@code host:port} of the master gateway's device port</td></tr>
 * <tr><td>{@code baton.master.advertised}</td><td>where devices find it; default as it listens</td></tr>
 * <tr><td>{@code baton.masters}</td><td>all master gateways, separated by commas; default this one</td></tr>
 * <tr><td>{@code baton.ticket.key}</td><td>Base64 of at least 32 bytes: the key that tickets' keys are
 *     derived from</td></tr>
 * <tr><td>{@code baton.allocation.lease-seconds}</td><td>how long a place is kept; default 30</td></tr>
 * <tr><td>{@code baton.allocation.retry-seconds}</td><td>least wait told to a device that got no
 *     place; default 2</td></tr>
 * <tr><td>{@code baton.commands.resend-seconds}</td><td>after this long without an answer a command is
 *     sent again; default 20</td></tr>
 * <tr><td>{@code baton.commands.expiry-seconds}</td><td>life of a command that names none; default 86400
 *     </td></tr>
 * <tr><td>{@code baton.devices.tls}</td><td>whether devices are told to use TLS; default false</td></tr>
 * </table>
 */
public record GmsSettings(
    ServerName server,
    String masterListen,
    List<String> masters,
    byte[] ticketKey,
    Duration lease,
    Duration retry,
    Duration commandResend,
    Duration commandExpiry,
    boolean deviceTls) {

  private static final int KEY_BYTES = 32;

  /**
   * Checks what would otherwise fail late.
   *
   * @throws IllegalArgumentException if the ticket key is too short or a duration is not positive
   */
  public GmsSettings {
    if (ticketKey.length < KEY_BYTES) {
      throw new IllegalArgumentException(
          "baton.ticket.key must have at least " + KEY_BYTES + " bytes, not " + ticketKey.length);
    }
    requirePositive("baton.allocation.lease-seconds", lease);
    requirePositive("baton.allocation.retry-seconds", retry);
    requirePositive("baton.commands.resend-seconds", commandResend);
    requirePositive("baton.commands.expiry-seconds", commandExpiry);
    masters = List.copyOf(masters);
  }

  static GmsSettings from(Config config) {
    String listen = config.getValue("baton.master.listen", String.class);
    String advertised =
        config.getOptionalValue("baton.master.advertised", String.class).orElse(listen);
    return new GmsSettings(
        new ServerName(config.getValue("baton.server", String.class)),
        listen,
        config.getOptionalValues("baton.masters", String.class).orElse(List.of(advertised)),
        Base64.getDecoder().decode(config.getValue("baton.ticket.key", String.class)),
        seconds(config, "baton.allocation.lease-seconds", 30),
        seconds(config, "baton.allocation.retry-seconds", 2),
        seconds(config, "baton.commands.resend-seconds", 20),
        seconds(config, "baton.commands.expiry-seconds", 86_400),
        config.getOptionalValue("baton.devices.tls", Boolean.class).orElse(false));
  }

  private static Duration seconds(Config config, String key, long preset) {
    return Duration.ofSeconds(config.getOptionalValue(key, Long.class).orElse(preset));
  }

  private static void requirePositive(String key, Duration value) {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException(key + " must be positive, not " + value.toSeconds());
    }
  }
}
