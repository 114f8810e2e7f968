package dev.baton.web.rest.upgrade;

import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.upgrade.UpgradeService;
import dev.baton.web.problem.Problem;
import dev.baton.web.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells callers of an upgrade's changes as they happen, at most four times a second each. Whatever
 * server drives the upgrade, this one reads its stored state. Safe for use by several threads.
 */
@ApplicationScoped
public class UpgradeEvents {

  private static final int MOST_STREAMS = 200;

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject UpgradeService upgrades;

  private final Set<UpgradeStream> streams = ConcurrentHashMap.newKeySet();

  /**
   * Sends the upgrade now and at each change, until it is over or the caller is gone.
   *
   * @throws ProblemException 503 if too many callers are being told already
   */
  public void follow(UpgradeId id, SseEventSink sink, Sse sse) {
    if (streams.size() >= MOST_STREAMS) {
      throw new ProblemException(
          Problem.of(
              503,
              "Service Unavailable",
              "There are " + MOST_STREAMS + " event streams already: try again later."));
    }
    UpgradeStream stream = new UpgradeStream(() -> upgrades.find(id), sink, sse, streams::remove);
    streams.add(stream);
    stream.start(scheduler);
  }

  @PreDestroy
  void closeAll() {
    streams.forEach(UpgradeStream::close);
  }
}
