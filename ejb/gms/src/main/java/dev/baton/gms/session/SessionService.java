package dev.baton.gms.session;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.request.StoredSession;
import dev.baton.gms.common.Chunks;
import dev.baton.gms.common.JdbcBatch;
import dev.baton.gms.session.KeptSession.Subscriptions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps sessions (MQTT 5, 4.1). A session ends its expiry after the last channel of its client has
 * closed; 4294967295 seconds are for ever. Each call joins the caller's transaction, or has one of
 * its own.
 */
@Stateless
public class SessionService {

  private EntityManager entities;
  private Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected SessionService() {}

  @Inject
  public SessionService(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Keeps these; forgets those among them whose expiry is 0. The last one of a client counts. */
  public void save(List<StoredSession> sessions) {
    Map<SessionKey, StoredSession> latest = new LinkedHashMap<>();
    sessions.forEach(session -> latest.put(SessionKey.of(session), session));
    forget(latest.keySet());
    insert(latest.values().stream().filter(session -> session.expirySeconds() > 0).toList());
  }

  /** Forgets sessions, where there are any. */
  public void forget(Collection<SessionKey> sessions) {
    if (sessions.isEmpty()) {
      return;
    }
    write(
        "delete from stored_session where device = ? and client_id = ?",
        sessions,
        (delete, session) -> {
          delete.setString(1, session.device().value());
          delete.setString(2, session.clientId());
        });
  }

  /** The sessions of these devices that have not ended. */
  public Map<SessionKey, StoredSession> of(Collection<DeviceId> devices) {
    Map<SessionKey, StoredSession> found = new HashMap<>();
    for (List<String> chunk : Chunks.of(devices.stream().map(DeviceId::value).toList())) {
      entities
          .createQuery(
              """
              from KeptSession s where s.device in (:devices)
                and (s.expirySeconds >= 4294967295 or s.idleSince + s.expirySeconds > :now
                  or exists (select 1 from Channel c where c.device = s.device
                    and c.clientId = s.clientId and c.place = OCCUPIED))
              """,
              KeptSession.class)
          .setParameter("devices", chunk)
          .setParameter("now", clock.instant().getEpochSecond())
          .getResultStream()
          .map(KeptSession::toMessage)
          .forEach(session -> found.put(SessionKey.of(session), session));
    }
    return found;
  }

  /** Removes sessions that have ended. */
  public int removeEnded() {
    return entities
        .createQuery(
            """
            delete from KeptSession s
              where s.expirySeconds < 4294967295 and s.idleSince + s.expirySeconds <= :now
                and not exists (select 1 from Channel c where c.device = s.device
                  and c.clientId = s.clientId and c.place = OCCUPIED)
            """)
        .setParameter("now", clock.instant().getEpochSecond())
        .executeUpdate();
  }

  /** Their channels have closed: from now on they may expire. */
  public void idle(Collection<SessionKey> sessions) {
    if (sessions.isEmpty()) {
      return;
    }
    long now = clock.instant().getEpochSecond();
    write(
        "update stored_session set idle_since = ? where device = ? and client_id = ?",
        sessions,
        (update, session) -> {
          update.setLong(1, now);
          update.setString(2, session.device().value());
          update.setString(3, session.clientId());
        });
  }

  private void insert(List<StoredSession> sessions) {
    long now = clock.instant().getEpochSecond();
    write(
        """
        insert into stored_session (device, client_id, expiry_seconds, idle_since, subscriptions)
          values (?, ?, ?, ?, ?)
        """,
        sessions,
        (insert, session) -> {
          insert.setString(1, session.device().value());
          insert.setString(2, session.clientId());
          insert.setLong(3, session.expirySeconds());
          insert.setLong(4, now);
          insert.setString(5, new Subscriptions(session.subscriptions()).json());
        });
  }

  private <T> void write(String sql, Collection<T> rows, JdbcBatch.Binder<T> binder) {
    JdbcBatch.run(entities, sql, rows, binder);
  }
}
