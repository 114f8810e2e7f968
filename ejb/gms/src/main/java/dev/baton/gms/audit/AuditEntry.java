package dev.baton.gms.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** One deed of a person or of the system. Written once; there is no verb to change it. */
@Entity
public class AuditEntry {

  static final int MAX_DETAIL = 2000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private Instant at;

  private String who;

  private String action;

  private String subject;

  private String detail;

  /** For JPA only. */
  protected AuditEntry() {}

  AuditEntry(Instant at, String who, String action, String subject, String detail) {
    this.at = at;
    this.who = who;
    this.action = action;
    this.subject = subject;
    this.detail = detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL) : detail;
  }

  /** When it was done. */
  public Instant at() {
    return at;
  }

  /** The name of the person, or of the server if the system acted by itself. */
  public String who() {
    return who;
  }

  /** What was done, as in {@code upgrade.start}. */
  public String action() {
    return action;
  }

  /** To what, by its id or name. */
  public String subject() {
    return subject;
  }

  /** More about it, possibly empty. */
  public String detail() {
    return detail;
  }
}
