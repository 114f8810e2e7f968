package dev.baton.gms.release;

import dev.baton.contracts.id.ReleaseVersion;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A gateway EAR that was uploaded. It never changes: other bytes need another version. */
@Entity
@Table(name = "gateway_release")
public class Release {

  @Id private String version;

  private String sha256;

  private long sizeBytes;

  private Instant uploadedAt;

  private String uploadedBy;

  /** For JPA only. */
  protected Release() {}

  Release(ReleaseVersion version, String sha256, long size, Instant uploadedAt, String uploadedBy) {
    this.version = version.value();
    this.sha256 = sha256;
    this.sizeBytes = size;
    this.uploadedAt = uploadedAt;
    this.uploadedBy = uploadedBy;
  }

  /** The version that the EAR states of itself. */
  public ReleaseVersion version() {
    return new ReleaseVersion(version);
  }

  /** The SHA-256 of the EAR, in lower-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** In bytes. */
  public long size() {
    return sizeBytes;
  }

  /** When it was uploaded first. */
  public Instant uploadedAt() {
    return uploadedAt;
  }

  /** Who uploaded it first. */
  public String uploadedBy() {
    return uploadedBy;
  }
}
