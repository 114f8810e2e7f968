package dev.baton.cli.rollout;

import dev.baton.cli.rest.UpgradeRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of an upgrade; what is not given is left to the management service's defaults. */
public final class UpgradeOptions {

  @Option(
      names = "--logical-nodes",
      split = ",",
      paramLabel = "NAME",
      description = "The logical nodes, in this order (default: all).")
  private @Nullable List<String> logicalNodes;

  @Option(names = "--canary", description = "One logical node alone first.")
  private boolean canary;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "Logical nodes at once (default: 1).")
  private @Nullable Integer parallel;

  @Option(
      names = "--start-below-connections",
      paramLabel = "N",
      description = "Drain a gateway only once it has fewer connections (default: no limit).")
  private @Nullable Integer startBelowConnections;

  @Option(
      names = "--drain-rate-per-second",
      paramLabel = "N",
      description = "Devices told to go per second (default: 500).")
  private @Nullable Integer drainRatePerSecond;

  @Option(
      names = "--device-deadline-seconds",
      paramLabel = "S",
      description = "Time for a device to go before it is told again (default: 60).")
  private @Nullable Integer deviceDeadlineSeconds;

  @Option(
      names = "--settle-below-connections",
      paramLabel = "N",
      description = "Settle once fewer connections are left (default: 1).")
  private @Nullable Integer settleBelowConnections;

  @Option(
      names = "--settle-below-uplink-per-second",
      paramLabel = "N",
      description = "Close once fewer messages arrive on what is left (default: 1).")
  private @Nullable Integer settleBelowUplinkPerSecond;

  @Option(
      names = "--bake-seconds",
      paramLabel = "S",
      description =
          "How long the new gateway is watched before the old one is given up (default: 30).")
  private @Nullable Integer bakeSeconds;

  @Option(
      names = "--health-failures-before-rollback",
      paramLabel = "N",
      description = "Bad answers in a row that count as unhealthy (default: 3).")
  private @Nullable Integer healthFailuresBeforeRollback;

  @Option(
      names = "--force-after-seconds",
      paramLabel = "S",
      description = "Cut devices that have not gone by then (default: never).")
  private @Nullable Integer forceAfterSeconds;

  @Option(
      names = "--priority-pending-commands",
      paramLabel = "N",
      description = "Devices with more pending commands are served first (default: 10).")
  private @Nullable Integer pendingCommands;

  @Option(
      names = "--priority-device-level",
      paramLabel = "N",
      description = "Devices above this level are served first (default: 7).")
  private @Nullable Integer deviceLevel;

  @Option(
      names = "--priority-address-priority",
      paramLabel = "N",
      description = "Devices whose address has a higher priority are served first (default: 7).")
  private @Nullable Integer addressPriority;

  /** The request's body. */
  public UpgradeRequest toRequest(String release) {
    return new UpgradeRequest(
        release,
        logicalNodes == null || logicalNodes.equals(List.of("all")) ? null : logicalNodes,
        canary ? Boolean.TRUE : null,
        parallel,
        startBelowConnections,
        drainRatePerSecond,
        deviceDeadlineSeconds,
        settleBelowConnections,
        settleBelowUplinkPerSecond,
        bakeSeconds,
        healthFailuresBeforeRollback,
        forceAfterSeconds,
        pendingCommands == null && deviceLevel == null && addressPriority == null
            ? null
            : new UpgradeRequest.Priority(pendingCommands, deviceLevel, addressPriority));
  }
}
