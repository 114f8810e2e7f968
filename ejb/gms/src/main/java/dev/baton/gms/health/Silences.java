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
   * No answer since the first of some polls in a row.
   *
   * @param refused how many of the last ones nobody listened to
   */
  private record Silence(Instant since, int polls, int refused) {

    Silence longer(boolean refusedAgain) {
      return new Silence(since, polls + 1, refusedAgain ? refused + 1 : 0);
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
        server, (_, known) -> (known == null ? new Silence(now, 0, 0) : known).longer(refused));
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
        ? Optional.of(silence.since)
        : Optional.empty();
  }
}
