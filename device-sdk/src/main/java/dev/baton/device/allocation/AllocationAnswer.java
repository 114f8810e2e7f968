package dev.baton.device.allocation;

import dev.baton.device.channel.Address;
import dev.baton.device.json.JsonObject;
import dev.baton.device.json.MalformedJsonException;
import java.time.Duration;
import java.util.Optional;

/** What a device is told about its next gateway. */
public sealed interface AllocationAnswer {

  /** A place is taken for it there; the ticket admits it once. */
  record Granted(Address address, String ticket, long epoch) implements AllocationAnswer {

    /** Leaves the ticket out. */
    @Override
    public String toString() {
      return "Granted[" + address + ", epoch " + epoch + "]";
    }
  }

  /** Nothing is free: stay on the present channel and ask again. */
  record Later(Duration delay, long place) implements AllocationAnswer {}

  /** The request can't be granted. */
  record Refused(String error) implements AllocationAnswer {}

  /**
   * Reads the payload of topic {@code devices/{id}/allocation}.
   *
   * @return the answer for this device, or empty if the text has none for it
   * @throws MalformedJsonException if it is no JSON object
   */
  static Optional<AllocationAnswer> parse(String json, String device) {
    for (JsonObject answer : JsonObject.parse(json).objects("answers")) {
      if (answer.string("device").filter(device::equals).isPresent()) {
        return Optional.of(read(answer));
      }
    }
    return Optional.empty();
  }

  private static AllocationAnswer read(JsonObject answer) {
    Optional<Address> address =
        answer.string("address").flatMap(text -> Address.read(text, answer.isTrue("tls")));
    Optional<String> ticket = answer.string("ticket");
    if (address.isPresent() && ticket.isPresent()) {
      return new Granted(address.get(), ticket.get(), answer.number("epoch").orElse(0L));
    }
    Optional<Long> retryAfter = answer.number("retryAfterSeconds");
    if (retryAfter.isPresent()) {
      return new Later(
          Duration.ofSeconds(Math.max(0, retryAfter.get())), answer.number("place").orElse(0L));
    }
    return new Refused(answer.string("error").orElse("an answer without address or error"));
  }
}
