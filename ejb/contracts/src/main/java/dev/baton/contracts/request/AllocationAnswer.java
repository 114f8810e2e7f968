package dev.baton.contracts.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import org.jspecify.annotations.Nullable;

/**
 * What one device is told: an address with a ticket, or when to ask again, or why not. This is the
 * form that devices see (topic {@code devices/{id}/allocation}).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AllocationAnswer(
    DeviceId device,
    @Nullable String address,
    @Nullable Boolean tls,
    @Nullable String ticket,
    @Nullable Epoch epoch,
    @Nullable Integer retryAfterSeconds,
    @Nullable Integer place,
    @Nullable String error) {

  /** A place at {@code address}, taken for this device until the ticket expires. */
  public static AllocationAnswer granted(
      DeviceId device, String address, boolean tls, String ticket, Epoch epoch) {
    return new AllocationAnswer(device, address, tls, ticket, epoch, null, null, null);
  }

  /** Nothing is free: stay on the present channel and ask again. */
  public static AllocationAnswer later(DeviceId device, int retryAfterSeconds, int place) {
    return new AllocationAnswer(device, null, null, null, null, retryAfterSeconds, place, null);
  }

  /** The request can't be granted as it is. */
  public static AllocationAnswer refused(DeviceId device, String error) {
    return new AllocationAnswer(device, null, null, null, null, null, null, error);
  }
}
