package dev.baton.device.allocation;

import dev.baton.device.channel.Address;
import dev.baton.device.json.JsonObject;
import dev.baton.device.json.MalformedJsonException;
import java.util.List;

/**
 * A gateway tells the device to leave it (G1).
 *
 * @param upgrade empty where the order named none
 * @param masters whom to ask for an address if the present channel does not help; may be empty
 * @param deadlineSeconds after this long the gateway raises an alarm, or 0
 */
public record DrainOrder(
    String upgrade, String reason, List<Address> masters, long deadlineSeconds) {

  /**
   * Reads the payload of topic {@code devices/{id}/drain}. Addresses that can't be read are left
   * out.
   *
   * @throws MalformedJsonException if it is no JSON object
   */
  public static DrainOrder parse(String json) {
    JsonObject order = JsonObject.parse(json);
    List<Address> masters =
        order.strings("masters").stream()
            .flatMap(master -> Address.read(master, false).stream())
            .toList();
    return new DrainOrder(
        order.string("upgrade").orElse(""),
        order.string("reason").orElse(""),
        masters,
        order.number("deadlineSeconds").orElse(0L));
  }
}
