package dev.baton.gms.rollout;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.id.ServerName;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.gms.node.PhysicalNode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One new physical node on its way to serve a logical node. It is stored before anything is done,
 * and each phase before what belongs to it, so that it goes on after any interruption.
 */
@Entity
public class Rollout {

  private static final int MAX_REASON = 1000;

  @Id private String node;
  private String server;
  private String releaseVersion;
  private String logicalNode;
  private @Nullable String upgrade;

  @Enumerated(EnumType.STRING)
  private RolloutPhase phase;

  private Instant phaseSince;
  private boolean held;
  private @Nullable String reason;
  private Instant startedAt;
  @Version private long revision;

  /** For JPA only. */
  protected Rollout() {}

  Rollout(
      PhysicalNode node, LogicalNodeName logicalNode, @Nullable UpgradeId upgrade, Instant now) {
    this.node = node.name().value();
    this.server = node.server().value();
    this.releaseVersion = node.release().value();
    this.logicalNode = logicalNode.value();
    this.upgrade = upgrade == null ? null : upgrade.value();
    this.phase = RolloutPhase.DEPLOYING;
    this.phaseSince = now;
    this.startedAt = now;
  }

  /** Goes to the phase that the event leads to. */
  void apply(RolloutPhase.Event event, Instant now) {
    phase =
        phase
            .after(event)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Roll-out of " + node + " in " + phase + ": " + event));
    phaseSince = now;
  }

  void fail(String why, Instant now) {
    apply(RolloutPhase.Event.FAILED, now);
    reason = why.length() > MAX_REASON ? why.substring(0, MAX_REASON) : why;
  }

  /** Stays in its phase, or goes on again. */
  void hold(boolean hold) {
    held = hold;
  }

  boolean isHeld() {
    return held;
  }

  Instant phaseSince() {
    return phaseSince;
  }

  Optional<UpgradeId> upgrade() {
    return Optional.ofNullable(upgrade).map(UpgradeId::new);
  }

  /** The node that is to come into being. */
  public NodeName node() {
    return new NodeName(node);
  }

  /** Where. */
  public ServerName server() {
    return new ServerName(server);
  }

  /** At which release. */
  public ReleaseVersion release() {
    return new ReleaseVersion(releaseVersion);
  }

  /** What it is to serve. */
  public LogicalNodeName logicalNode() {
    return new LogicalNodeName(logicalNode);
  }

  /** How far it has come. */
  public RolloutPhase phase() {
    return phase;
  }

  /** Why it failed, if it did. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** When it was asked for. */
  public Instant startedAt() {
    return startedAt;
  }
}
