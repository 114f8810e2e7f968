package dev.baton.gms.audit;

import dev.baton.gms.common.Page;
import dev.baton.gms.common.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** The audit log. An entry is stored in the transaction of the deed, or not at all. */
@Stateless
public class AuditLog {

  private EntityManager entities;
  private Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected AuditLog() {}

  @Inject
  public AuditLog(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Adds an entry.
   *
   * @param who the caller's name
   * @param action what is done, as in {@code upgrade.start}
   * @param subject to what, by its id or name
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void record(String who, String action, String subject, String detail) {
    entities.persist(new AuditEntry(clock.instant(), who, action, subject, detail));
  }

  /** The entries, the latest first. */
  public Page<AuditEntry> page(PageRequest request) {
    List<AuditEntry> items =
        entities
            .createQuery("select e from AuditEntry e order by e.id desc", AuditEntry.class)
            .setFirstResult(Math.toIntExact(request.offset()))
            .setMaxResults(request.size())
            .getResultList();
    long total =
        entities.createQuery("select count(e) from AuditEntry e", Long.class).getSingleResult();
    return new Page<>(items, request.page(), request.size(), total);
  }
}
