package dev.baton.gms.upgrade.model;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.ReleaseVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an upgrade was asked to do, with every default filled in.
 *
 * @param logicalNodes which ones; empty for all
 * @param canary one logical node alone first (G14)
 * @param parallel how many logical nodes at once (G14)
 * @param startBelowConnections the first number (G2); null for no limit
 * @param drainRatePerSecond how many devices a gateway tells in a second
 * @param deviceDeadlineSeconds after this long a device that has not gone is told again
 * @param settleBelowConnections the third number (G12)
 * @param settleBelowUplinkPerSecond the preset value (G12)
 * @param bakeSeconds how long the new node is watched before the old one is given up
 * @param healthFailuresBeforeRollback how many failed polls in a row condemn the new node
 * @param forceAfterSeconds so long after the drain began devices are cut; null for never
 * @param priority who is answered first (G9)
 */
public record UpgradeSettings(
    ReleaseVersion release,
    List<LogicalNodeName> logicalNodes,
    boolean canary,
    int parallel,
    @Nullable Integer startBelowConnections,
    int drainRatePerSecond,
    int deviceDeadlineSeconds,
    int settleBelowConnections,
    double settleBelowUplinkPerSecond,
    int bakeSeconds,
    int healthFailuresBeforeRollback,
    @Nullable Integer forceAfterSeconds,
    Priority priority) {

  /** Copies the list. */
  public UpgradeSettings {
    logicalNodes = List.copyOf(logicalNodes);
  }

  /** A device that exceeds one of these goes to the front (G9). */
  public record Priority(int pendingCommands, int deviceLevel, int addressPriority) {}
}
