package dev.baton.web.rest.device;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.contracts.id.DeviceId;
import dev.baton.gms.device.Registration;
import dev.baton.gms.device.RegistrationLine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of the registration of many.
 *
 * @param failed the lines that were not taken; in CSV the header is line 1
 * @param secrets of new devices that came without one, by id; told this once
 */
public record RegistrationItem(
    int created,
    int updated,
    List<RegistrationLine.Invalid> failed,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> secrets) {

  static RegistrationItem of(Registration registration) {
    return new RegistrationItem(
        registration.created(),
        registration.updated(),
        registration.failed(),
        registration.generatedSecrets().entrySet().stream()
            .collect(Collectors.toMap(RegistrationItem::id, Map.Entry::getValue)));
  }

  private static String id(Map.Entry<DeviceId, String> secret) {
    return secret.getKey().value();
  }
}
