package dev.baton.device.channel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a gateway listens for devices.
 *
 * @param port 1 to 65535
 */
public record Address(String host, int port, boolean tls) {

  private static final int MAX_PORT = 65_535;
  private static final Pattern FORM =
      Pattern.compile("(?:\\[([^\\]]+)]|([^:\\[\\]\\s]+)):(0*[1-9][0-9]{0,4})");

  public Address {
    if (host.isBlank() || port < 1 || port > MAX_PORT) {
      throw new IllegalArgumentException("No address: " + host + ":" + port);
    }
  }

  /** Reads {@code host:port}; an IPv6 host stands in brackets. Empty if it is not of that form. */
  public static Optional<Address> read(String text, boolean tls) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || Integer.parseInt(parts.group(3)) > MAX_PORT) {
      return Optional.empty();
    }
    String bracketed = parts.group(1);
    String host = bracketed == null ? parts.group(2) : bracketed;
    return Optional.of(new Address(host, Integer.parseInt(parts.group(3)), tls));
  }

  /**
   * Reads {@code host:port}, as {@link #read}.
   *
   * @throws IllegalArgumentException if it is not of that form
   */
  public static Address parse(String text, boolean tls) {
    return read(text, tls)
        .orElseThrow(() -> new IllegalArgumentException("No address host:port: " + text));
  }

  @Override
  public String toString() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }
}
