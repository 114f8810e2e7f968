package dev.baton.cli.rollout;

import dev.baton.cli.rest.ApiException;
import dev.baton.cli.rest.RestClient;
import dev.baton.cli.rest.Upgrade;
import dev.baton.cli.terminal.CliFailure;
import dev.baton.cli.terminal.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Follows an upgrade to its end and shows how far it is; for one thread. */
public final class UpgradeWatch {

  private static final Duration PAUSE = Duration.ofMillis(250);

  /** So long the management service may be away, for example while it restarts. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RestClient api;
  private final Progress progress;
  private final Set<String> alarmsSeen = new HashSet<>();
  private Supplier<String> suffix = () -> "";

  public UpgradeWatch(RestClient api, Progress progress) {
    this.api = api;
    this.progress = progress;
  }

  /** Adds something to each line; it is asked for on the watching thread. */
  public UpgradeWatch withSuffix(Supplier<String> words) {
    suffix = words;
    return this;
  }

  /** Waits for the end; returns the upgrade as it is then. */
  public Upgrade untilEnd(String id) {
    Instant lastAnswer = Instant.now();
    while (true) {
      try {
        Upgrade upgrade = RestClient.convert(api.get("upgrades/" + id), Upgrade.class);
        lastAnswer = Instant.now();
        show(upgrade);
        if (upgrade.ended()) {
          progress.done();
          return upgrade;
        }
      } catch (ApiException e) {
        boolean gone = e.status() != 0 && e.status() < 500;
        if (gone || Duration.between(lastAnswer, Instant.now()).compareTo(PATIENCE) > 0) {
          throw e;
        }
        progress.show("The management service does not answer; still trying");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      if (Thread.currentThread().isInterrupted()) {
        throw new CliFailure("Interrupted");
      }
    }
  }

  private void show(Upgrade upgrade) {
    upgrade.alarms().stream()
        .filter(alarm -> alarmsSeen.add(alarm.kind() + " " + alarm.node()))
        .forEach(alarm -> progress.say("alarm: " + alarm));
    progress.show(
        UpgradeLine.key(upgrade), (UpgradeLine.of(upgrade) + "  " + suffix.get()).stripTrailing());
  }
}
