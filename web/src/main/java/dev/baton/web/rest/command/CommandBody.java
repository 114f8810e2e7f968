package dev.baton.web.rest.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.id.DeviceId;
import dev.baton.gms.command.NewCommand;
import dev.baton.web.problem.FieldFault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A command to be sent.
 *
 * @param payload a string, sent as its UTF-8 bytes, or any other JSON, sent as its text
 * @param payloadBase64 the payload's bytes, in place of {@code payload}
 * @param topic where the device gets it; {@code devices/{id}/commands} if left out
 * @param expirySeconds how long it may wait for its device, at least 1
 */
public record CommandBody(
    @Nullable String name,
    @Nullable JsonNode payload,
    @Nullable String payloadBase64,
    @Nullable String topic,
    @Nullable Integer expirySeconds) {

  private static final int LARGEST_PAYLOAD = 262_144;

  /**
   * Checks the values.
   *
   * @throws FieldFault naming the field that does not do
   */
  public CommandBody {
    FieldFault.required("name", name);
    FieldFault.inRangeOrNull("expirySeconds", expirySeconds, 1, Integer.MAX_VALUE);
    if (payloadBase64 != null && given(payload)) {
      throw new FieldFault("payloadBase64", "must not come together with payload");
    }
    if (bytes(payload, payloadBase64).length > LARGEST_PAYLOAD) {
      throw new FieldFault("payload", "must not have more than " + LARGEST_PAYLOAD + " bytes");
    }
  }

  /**
   * The command to this device.
   *
   * @throws FieldFault if its name or topic does not do
   */
  NewCommand to(DeviceId device) {
    try {
      return NewCommand.of(
          device,
          FieldFault.required("name", name),
          bytes(payload, payloadBase64),
          topic,
          expirySeconds == null ? null : Duration.ofSeconds(expirySeconds));
    } catch (FieldFault fault) {
      throw fault;
    } catch (IllegalArgumentException wrong) {
      throw new FieldFault("command", String.valueOf(wrong.getMessage()));
    }
  }

  private static boolean given(@Nullable JsonNode payload) {
    return payload != null && !payload.isNull();
  }

  private static byte[] bytes(@Nullable JsonNode payload, @Nullable String base64) {
    if (base64 != null) {
      return decoded(base64);
    }
    if (payload == null || payload.isNull()) {
      return new byte[0];
    }
    String text = payload.isTextual() ? payload.textValue() : payload.toString();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new FieldFault("payloadBase64", "must be Base64");
    }
  }
}
