package dev.baton.gms.health;

import dev.baton.contracts.id.ServerName;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Since when which servers do not answer. Safe for use by several threads. */
final class Silences implements Reachability {

  /** How many polls in a row a server may miss, as it does when it is restarted. */
  private static final int MISSED = 3;

  /** How many polls in a row a dead process refuses. */
  private static final int REFUSED = 5;

  private final Map<ServerName, Silence> silences = new ConcurrentHashMap<>();

  /**
   * Some polls in a row got no answer.
   *
   * @param refused how many of the last ones nobody listened to
   * @param refusedSince the first of those; before it the process may have been alive
   */
  private record Silence(int polls, int refused, Instant refusedSince) {

    static final Silence NONE = new Silence(0, 0, Instant.MAX);

    Silence longer(boolean refusedAgain, Instant now) {
      return refusedAgain
          ? new Silence(polls + 1, refused + 1, refused == 0 ? now : refusedSince)
          : new Silence(polls + 1, 0, Instant.MAX);
    }
  }

  void answered(ServerName server) {
    silences.remove(server);
  }

  /**
   * A poll got no answer.
   *
   * @param refused whether nobody listens
   */
  void missed(ServerName server, boolean refused, Instant now) {
    silences.compute(
        server, (_, known) -> (known == null ? Silence.NONE : known).longer(refused, now));
  }

  @Override
  public boolean isUnreachable(ServerName server) {
    Silence silence = silences.get(server);
    return silence != null && silence.polls >= MISSED;
  }

  /** When the process died, at the latest; empty if nothing says that it is dead. */
  Optional<Instant> deadSince(ServerName server) {
    @Nullable Silence silence = silences.get(server);
    return silence != null && silence.refused >= REFUSED
        ? Optional.of(silence.refusedSince)
        : Optional.empty();
  }
}
