package dev.baton.gms.token;

import dev.baton.gms.audit.AuditLog;
import dev.baton.gms.common.Page;
import dev.baton.gms.common.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tokens in force. Expired ones are deleted when the next one is made. */
@Stateless
public class TokenRegister {

  @Inject private EntityManager entities;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /**
   * Takes a new token into force.
   *
   * @param digest what is kept of the token
   * @param account its maker, whose role it has
   */
  public AccessToken add(
      String digest, @Nullable String name, String account, String role, Duration lifetime) {
    Instant now = clock.instant();
    entities
        .createQuery("delete from AccessToken t where t.expiresAt <= :now")
        .setParameter("now", now)
        .executeUpdate();
    String id = UUID.randomUUID().toString();
    AccessToken token = new AccessToken(id, digest, name, account, role, now, now.plus(lifetime));
    entities.persist(token);
    audit.record(account, "token.make", id, "valid until " + token.expiresAt());
    return token;
  }

  /** The token with that digest, if it is in force. */
  public Optional<AccessToken> inForce(String digest) {
    return entities
        .createQuery(
            "select t from AccessToken t where t.digest = :digest and t.expiresAt > :now",
            AccessToken.class)
        .setParameter("digest", digest)
        .setParameter("now", clock.instant())
        .getResultStream()
        .findFirst();
  }

  /** The token of that id, in force or not. */
  public Optional<AccessToken> find(String id) {
    return Optional.ofNullable(entities.find(AccessToken.class, id));
  }

  /**
   * The tokens in force, the latest first.
   *
   * @param account whose, or null for everybody's
   */
  public Page<AccessToken> page(@Nullable String account, PageRequest request) {
    String condition =
        " from AccessToken t where t.expiresAt > :now and (:account is null or t.account ="
            + " :account)";
    List<AccessToken> items =
        entities
            .createQuery(
                "select t" + condition + " order by t.createdAt desc, t.id", AccessToken.class)
            .setParameter("now", clock.instant())
            .setParameter("account", account)
            .setFirstResult(Math.toIntExact(request.offset()))
            .setMaxResults(request.size())
            .getResultList();
    long total =
        entities
            .createQuery("select count(t)" + condition, Long.class)
            .setParameter("now", clock.instant())
            .setParameter("account", account)
            .getSingleResult();
    return new Page<>(items, request.page(), request.size(), total);
  }

  /**
   * Withdraws a token; its bearer is refused from now on. Nothing happens if it is gone already.
   */
  public void withdraw(String id, String by) {
    AccessToken token = entities.find(AccessToken.class, id);
    if (token != null) {
      entities.remove(token);
      audit.record(by, "token.withdraw", id, "of " + token.account());
    }
  }
}
