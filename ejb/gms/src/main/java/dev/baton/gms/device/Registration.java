package dev.baton.gms.device;

import dev.baton.contracts.id.DeviceId;
import java.util.List;
import java.util.Map;

/**
 * What came of a registration.
 *
 * @param failed the lines that were not taken, by line
 * @param generatedSecrets of new devices that came without one; told this once only
 */
public record Registration(
    int created,
    int updated,
    List<RegistrationLine.Invalid> failed,
    Map<DeviceId, String> generatedSecrets) {}
