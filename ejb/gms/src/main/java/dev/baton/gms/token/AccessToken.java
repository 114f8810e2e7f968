package dev.baton.gms.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token that was handed out. It says who its bearer is until it expires or is withdrawn. */
@Entity
@Table(name = "access_token")
public class AccessToken {

  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "digest")
  private String digest;

  @Column(name = "name")
  private @Nullable String name;

  @Column(name = "account")
  private String account;

  @Column(name = "role")
  private String role;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  /** For JPA only. */
  protected AccessToken() {}

  AccessToken(
      String id,
      String digest,
      @Nullable String name,
      String account,
      String role,
      Instant createdAt,
      Instant expiresAt) {
    this.id = id;
    this.digest = digest;
    this.name = name;
    this.account = account;
    this.role = role;
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  /** Names the token without giving it away. */
  public String id() {
    return id;
  }

  /** What its maker calls it. */
  public @Nullable String name() {
    return name;
  }

  /** Whose it is. */
  public String account() {
    return account;
  }

  /** The word of its maker's role. */
  public String role() {
    return role;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
