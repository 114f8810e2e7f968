package dev.baton.socket.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Remembers, for sessions that outlive their connection, which QoS 2 publishes must not be taken
 * twice. Bounded: the session that has been away longest is forgotten first. Safe for use by
 * several threads.
 */
public final class KeptSessions {

  private static final long LONGEST_SECONDS = TimeUnit.DAYS.toSeconds(365);

  private final LongSupplier nanoClock;
  private final Map<SessionKey, KeptSession> sessions;

  public KeptSessions(int most, LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    this.sessions =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<SessionKey, KeptSession> eldest) {
            return size() > most || eldest.getValue().isExpired(nanoClock.getAsLong());
          }
        };
  }

  /** Keeps a session that ends now, if it has an expiry at all. */
  public synchronized void keep(
      SessionKey key, Set<Integer> received, int subscriptions, long expirySeconds) {
    sessions.remove(key);
    if (expirySeconds > 0) {
      long seconds = Math.min(expirySeconds, LONGEST_SECONDS);
      long expires = nanoClock.getAsLong() + TimeUnit.SECONDS.toNanos(seconds);
      sessions.put(key, new KeptSession(Set.copyOf(received), subscriptions, expires));
    }
  }

  /**
   * Gives a session back, once, and forgets it.
   *
   * @param presentUpstream whether upstream knows a session; one without subscriptions may be known
   *     here alone
   * @return the packet ids of QoS 2 publishes that were taken; empty if there is no session
   */
  public synchronized Optional<Set<Integer>> resume(SessionKey key, boolean presentUpstream) {
    KeptSession kept = sessions.remove(key);
    boolean usable =
        kept != null
            && !kept.isExpired(nanoClock.getAsLong())
            && (presentUpstream || kept.subscriptions() == 0);
    if (kept != null && usable) {
      return Optional.of(kept.received());
    }
    return presentUpstream ? Optional.of(Set.of()) : Optional.empty();
  }

  /** Forgets a session. */
  public synchronized void forget(SessionKey key) {
    sessions.remove(key);
  }
}
