package dev.baton.gms.node;

import dev.baton.contracts.id.ServerName;
import java.util.regex.Pattern;

/**
 * A server as it is registered.
 *
 * @param managementAddress {@code host:port}
 * @param deviceAddress {@code host:port} as devices reach it
 * @param capacity places for devices, at least 1
 */
public record NewServer(
    ServerName name, String machine, String managementAddress, String deviceAddress, int capacity) {

  private static final Pattern ADDRESS = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\s:/]+):\\d{1,5}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if an address is not {@code host:port} or the capacity is not
   *     positive
   */
  public NewServer {
    if (machine.isBlank()) {
      throw new IllegalArgumentException("Server " + name + " needs the name of its machine");
    }
    requireAddress("management address", managementAddress);
    requireAddress("device address", deviceAddress);
    if (capacity < 1) {
      throw new IllegalArgumentException(
          "The capacity of " + name + " is positive, not " + capacity);
    }
  }

  private static void requireAddress(String what, String value) {
    if (!ADDRESS.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a " + what + " (host:port): \"" + value + "\"");
    }
  }
}
