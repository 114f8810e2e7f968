package dev.baton.web.rest.device;

import dev.baton.contracts.id.DeviceId;
import dev.baton.gms.audit.AuditLog;
import dev.baton.gms.device.DeviceRegistry;
import dev.baton.gms.device.Registration;
import dev.baton.gms.device.RegistrationLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Changes of the fleet by a person, each with its entry in the audit log or not at all. */
@ApplicationScoped
@Transactional
public class DeviceChanges {

  @Inject DeviceRegistry devices;
  @Inject AuditLog audit;

  /** Registers devices, or changes known ones. */
  public Registration register(List<? extends RegistrationLine> lines, String by) {
    Registration registration = devices.register(lines);
    audit.record(
        by,
        "device.register",
        subject(lines),
        registration.created()
            + " created, "
            + registration.updated()
            + " changed, "
            + registration.failed().size()
            + " refused");
    return registration;
  }

  /** Forgets a device. */
  public void remove(DeviceId id, String by) {
    devices.remove(id);
    audit.record(by, "device.remove", id.value(), "");
  }

  private static String subject(List<? extends RegistrationLine> lines) {
    return lines.size() == 1 && lines.getFirst() instanceof RegistrationLine.Valid only
        ? only.device().id().value()
        : lines.size() + " devices";
  }
}
