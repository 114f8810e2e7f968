package dev.baton.web.rest.upgrade;

import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.gms.upgrade.UpgradeRequest;
import dev.baton.web.problem.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * An upgrade to be started. All but {@code release} may be left out; {@link UpgradeRequest} has the
 * ranges and the defaults, and refuses what is out of them.
 *
 * @param logicalNodes which ones; all if left out
 * @param canary one logical node alone first (G14)
 * @param parallel how many logical nodes at once (G14)
 * @param startBelowConnections wait until the old node has fewer connections (G2); no wait if null
 * @param drainRatePerSecond how many devices a gateway tells in a second
 * @param deviceDeadlineSeconds after this long a device is told again
 * @param settleBelowConnections the third number (G12)
 * @param settleBelowUplinkPerSecond the preset value of uplink traffic (G12)
 * @param bakeSeconds how long the new node is watched before the old one is given up
 * @param healthFailuresBeforeRollback failed polls in a row that condemn the new node
 * @param forceAfterSeconds so long after the drain began devices are cut; never if null
 * @param priority who is answered first (G9)
 */
public record UpgradeBody(
    @Nullable ReleaseVersion release,
    @Nullable LogicalNodeChoice logicalNodes,
    @Nullable Boolean canary,
    @Nullable Integer parallel,
    @Nullable Integer startBelowConnections,
    @Nullable Integer drainRatePerSecond,
    @Nullable Integer deviceDeadlineSeconds,
    @Nullable Integer settleBelowConnections,
    @Nullable Double settleBelowUplinkPerSecond,
    @Nullable Integer bakeSeconds,
    @Nullable Integer healthFailuresBeforeRollback,
    @Nullable Integer forceAfterSeconds,
    UpgradeRequest.@Nullable Priority priority) {

  /**
   * Checks that the release is there.
   *
   * @throws FieldFault if it is not
   */
  public UpgradeBody {
    FieldFault.required("release", release);
  }

  /** What it asks for. */
  UpgradeRequest request() {
    return new UpgradeRequest(
        FieldFault.required("release", release).value(),
        logicalNodes == null ? null : logicalNodes.names(),
        canary,
        parallel,
        startBelowConnections,
        drainRatePerSecond,
        deviceDeadlineSeconds,
        settleBelowConnections,
        settleBelowUplinkPerSecond,
        bakeSeconds,
        healthFailuresBeforeRollback,
        forceAfterSeconds,
        priority);
  }
}
