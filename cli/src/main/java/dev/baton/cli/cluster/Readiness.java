package dev.baton.cli.cluster;

import dev.baton.cli.rest.ApiException;
import dev.baton.cli.rest.RestClient;
import dev.baton.cli.terminal.CliFailure;
import dev.baton.cli.terminal.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Waits until servers are up, and gives up at once when one has died or can't come up. */
final class Readiness {

  private static final Duration LIMIT = Duration.ofMinutes(8);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Progress progress;

  Readiness(Progress progress) {
    this.progress = progress;
  }

  /** Whether the management service answers a call of somebody whom it knows. */
  static boolean answers(RestClient api) {
    try {
      return api.get("servers?size=1").has("items");
    } catch (ApiException notYet) {
      return false;
    }
  }

  /**
   * Waits for all servers to have booted, then for the condition.
   *
   * @throws CliFailure naming the server, its first error and its log
   */
  void await(List<ServerProcess> servers, BooleanSupplier condition) {
    Instant begin = Instant.now();
    while (!servers.stream().allMatch(Readiness::booted) || !condition.getAsBoolean()) {
      String waiting =
          servers.stream()
              .filter(server -> !booted(server))
              .map(ServerProcess::name)
              .collect(Collectors.joining(" "));
      String what =
          waiting.isEmpty() ? "waiting for the management service" : "starting " + waiting;
      Duration passed = Duration.between(begin, Instant.now());
      progress.show(what, what + "  " + passed.toSeconds() + " s");
      if (passed.compareTo(LIMIT) > 0) {
        throw new CliFailure(
            "No end of " + what + " after " + LIMIT.toSeconds() + " s; logs: " + logs(servers));
      }
      pause();
    }
  }

  private static boolean booted(ServerProcess server) {
    BootLog log = new BootLog(server.log());
    if (server.state() != ServerProcess.State.RUNNING) {
      throw new CliFailure(
          "%s ended while starting%s; log: %s"
              .formatted(
                  server.name(),
                  log.firstError().map(error -> " (" + error + ")").orElse(""),
                  server.log()));
    }
    return switch (log.stage()) {
      case STARTING -> false;
      case STARTED -> true;
      case STARTED_WITH_ERRORS ->
          throw new CliFailure(
              "%s came up with errors: %s; log: %s"
                  .formatted(server.name(), log.firstError().orElse("see the log"), server.log()));
    };
  }

  private static String logs(List<ServerProcess> servers) {
    return servers.stream().map(server -> server.log().toString()).collect(Collectors.joining(" "));
  }

  static void pause() {
    LockSupport.parkNanos(PAUSE.toNanos());
    if (Thread.currentThread().isInterrupted()) {
      throw new CliFailure("Interrupted");
    }
  }
}
