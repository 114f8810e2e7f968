package dev.baton.gms.release;

import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.gms.audit.AuditLog;
import dev.baton.gms.common.Page;
import dev.baton.gms.common.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/** What is known of the releases, in short transactions. */
@Stateless
public class ReleaseRegister {

  private EntityManager entities;
  private AuditLog audit;
  private Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ReleaseRegister() {}

  @Inject
  public ReleaseRegister(EntityManager entities, AuditLog audit, Clock clock) {
    this.entities = entities;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Registers a release, or finds it registered with the same bytes.
   *
   * @throws ReleaseConflictException if the version is registered with other bytes
   */
  public UploadedRelease register(ReleaseDirectory.Stored stored, String by) {
    Release known = entities.find(Release.class, stored.version().value());
    if (known == null) {
      Release release =
          new Release(stored.version(), stored.sha256(), stored.size(), clock.instant(), by);
      entities.persist(release);
      audit.record(by, "release.upload", release.version().value(), "SHA-256 " + stored.sha256());
      return new UploadedRelease(release, true);
    }
    if (!known.sha256().equals(stored.sha256())) {
      throw new ReleaseConflictException(stored.version(), known.sha256(), stored.sha256());
    }
    return new UploadedRelease(known, false);
  }

  /** The release of this version. */
  public Optional<Release> find(ReleaseVersion version) {
    return Optional.ofNullable(entities.find(Release.class, version.value()));
  }

  /** All releases, the latest upload first. */
  public Page<Release> page(PageRequest request) {
    var items =
        entities
            .createQuery("select r from Release r order by r.uploadedAt desc", Release.class)
            .setFirstResult(Math.toIntExact(request.offset()))
            .setMaxResults(request.size())
            .getResultList();
    long total =
        entities.createQuery("select count(r) from Release r", Long.class).getSingleResult();
    return new Page<>(items, request.page(), request.size(), total);
  }

  /** Whether a release with these bytes is registered under any version. */
  public boolean isKept(String sha256) {
    return !entities
        .createQuery("select r from Release r where r.sha256 = :sha256", Release.class)
        .setParameter("sha256", sha256)
        .getResultList()
        .isEmpty();
  }
}
