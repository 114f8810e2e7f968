package dev.baton.gms.upgrade;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.gms.upgrade.model.UpgradeSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for an upgrade, as it comes in: what is null has its default. {@link UpgradeSettings}
 * says what each means.
 *
 * @param logicalNodes names; null, empty or only {@code all} for all
 */
public record UpgradeRequest(
    @NotBlank @Nullable String release,
    @Nullable List<String> logicalNodes,
    @Nullable Boolean canary,
    @Min(1) @Max(1000) @Nullable Integer parallel,
    @Min(1) @Nullable Integer startBelowConnections,
    @Min(1) @Max(1_000_000) @Nullable Integer drainRatePerSecond,
    @Min(1) @Max(86_400) @Nullable Integer deviceDeadlineSeconds,
    @Min(1) @Nullable Integer settleBelowConnections,
    @Min(0) @Nullable Double settleBelowUplinkPerSecond,
    @Min(0) @Max(86_400) @Nullable Integer bakeSeconds,
    @Min(1) @Max(1000) @Nullable Integer healthFailuresBeforeRollback,
    @Min(1) @Nullable Integer forceAfterSeconds,
    @Valid @Nullable Priority priority) {

  private static final String ALL = "all";

  /** Who is answered first (G9). */
  public record Priority(
      @Min(0) @Nullable Integer pendingCommands,
      @Min(0) @Nullable Integer deviceLevel,
      @Min(0) @Nullable Integer addressPriority) {

    private UpgradeSettings.Priority settings() {
      return new UpgradeSettings.Priority(
          or(pendingCommands, 10), or(deviceLevel, 7), or(addressPriority, 7));
    }
  }

  /** A request with nothing but its release. */
  public static UpgradeRequest of(ReleaseVersion release) {
    return new UpgradeRequest(
        release.value(), null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /**
   * The request with its defaults.
   *
   * @throws IllegalArgumentException if the release or a logical node's name is malformed
   */
  public UpgradeSettings settings() {
    return new UpgradeSettings(
        new ReleaseVersion(or(release, "")),
        chosen(),
        or(canary, false),
        or(parallel, 1),
        startBelowConnections,
        or(drainRatePerSecond, 500),
        or(deviceDeadlineSeconds, 60),
        or(settleBelowConnections, 1),
        or(settleBelowUplinkPerSecond, 1.0),
        or(bakeSeconds, 30),
        or(healthFailuresBeforeRollback, 3),
        forceAfterSeconds,
        or(priority, new Priority(null, null, null)).settings());
  }

  private List<LogicalNodeName> chosen() {
    return logicalNodes == null || logicalNodes.equals(List.of(ALL))
        ? List.of()
        : logicalNodes.stream().map(LogicalNodeName::new).toList();
  }

  private static <T> T or(@Nullable T given, T preset) {
    return given == null ? preset : given;
  }
}
