package dev.baton.gateway.allocation;

import dev.baton.contracts.MalformedMessageException;
import dev.baton.contracts.WireFormat;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.UpgradeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a device publishes on {@code devices/{id}/allocation/request}. */
record AllocationRequest(@Nullable UpgradeId upgrade, List<DeviceId> devices) {

  private static final int DEVICES_AT_MOST = 1000;

  /** The form on the wire; the list may be left out by a device that asks for itself. */
  private record Form(@Nullable UpgradeId upgrade, @Nullable List<DeviceId> devices) {}

  /**
   * Reads a request.
   *
   * @throws MalformedMessageException if it is not JSON of the expected form
   * @throws IllegalArgumentException if it names too many devices
   */
  static AllocationRequest read(byte[] payload, DeviceId asker) {
    Form form = WireFormat.decode(payload, Form.class);
    List<DeviceId> devices =
        form.devices() == null || form.devices().isEmpty() ? List.of(asker) : form.devices();
    if (devices.size() > DEVICES_AT_MOST) {
      throw new IllegalArgumentException(
          "More than " + DEVICES_AT_MOST + " devices in one request");
    }
    return new AllocationRequest(form.upgrade(), devices);
  }
}
