package dev.baton.cli.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The body that starts an upgrade; what is null is left to the service's defaults. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpgradeRequest(
    String release,
    @Nullable Object logicalNodes,
    @Nullable Boolean canary,
    @Nullable Integer parallel,
    @Nullable Integer startBelowConnections,
    @Nullable Integer drainRatePerSecond,
    @Nullable Integer deviceDeadlineSeconds,
    @Nullable Integer settleBelowConnections,
    @Nullable Integer settleBelowUplinkPerSecond,
    @Nullable Integer bakeSeconds,
    @Nullable Integer healthFailuresBeforeRollback,
    @Nullable Integer forceAfterSeconds,
    @Nullable Priority priority) {

  /** All logical nodes one after the other, with nothing set but the pace and the bake time. */
  public static UpgradeRequest quick(String release, int drainRatePerSecond, int bakeSeconds) {
    return new UpgradeRequest(
        release,
        null,
        null,
        null,
        null,
        drainRatePerSecond,
        null,
        null,
        null,
        bakeSeconds,
        null,
        null,
        null);
  }

  /** From which values on a device goes to the front of the queue (G9). */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Priority(
      @Nullable Integer pendingCommands,
      @Nullable Integer deviceLevel,
      @Nullable Integer addressPriority) {}
}
