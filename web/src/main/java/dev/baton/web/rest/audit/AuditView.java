package dev.baton.web.rest.audit;

import dev.baton.gms.audit.AuditEntry;
import java.time.Instant;

/** One deed of a person or of the system. */
public record AuditView(Instant at, String who, String action, String subject, String detail) {

  static AuditView of(AuditEntry entry) {
    return new AuditView(entry.at(), entry.who(), entry.action(), entry.subject(), entry.detail());
  }
}
