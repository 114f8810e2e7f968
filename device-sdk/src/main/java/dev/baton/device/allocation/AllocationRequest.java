package dev.baton.device.allocation;

import dev.baton.device.json.JsonText;
import java.nio.charset.StandardCharsets;

/**
 * The device asks for an address for itself.
 *
 * @param upgrade as its drain order named it, empty for a first connect
 */
public record AllocationRequest(String device, String upgrade) {

  /** The payload for topic {@code devices/{id}/allocation/request}. */
  public byte[] payload() {
    String json =
        "{\"upgrade\":"
            + (upgrade.isEmpty() ? "null" : JsonText.quote(upgrade))
            + ",\"devices\":["
            + JsonText.quote(device)
            + "]}";
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
