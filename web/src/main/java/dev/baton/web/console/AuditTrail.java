package dev.baton.web.console;

import dev.baton.gms.audit.AuditEntry;
import dev.baton.gms.audit.AuditLog;
import dev.baton.gms.common.PageRequest;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The latest deeds. */
@Named
@RequestScoped
public class AuditTrail {

  private static final int SHOWN = 12;

  @Inject AuditLog log;

  private List<Deed> latest = List.of();

  /** One deed, its time written out. */
  public record Deed(AuditEntry entry) {

    public String getAt() {
      return Texts.dateTime(entry.at());
    }

    public String getWho() {
      return entry.who();
    }

    public String getAction() {
      return entry.action();
    }

    public String getSubject() {
      return entry.subject();
    }

    public String getDetail() {
      return entry.detail();
    }
  }

  @PostConstruct
  void read() {
    latest = log.page(new PageRequest(0, SHOWN)).items().stream().map(Deed::new).toList();
  }

  public List<Deed> getLatest() {
    return latest;
  }
}
