package dev.baton.gms.upgrade.model;

import java.util.Optional;

/**
 * The life of one step of an upgrade: one logical node goes from an old physical node to a new one
 * (G13). There is no PAUSED: a pause belongs to the upgrade, and a step stays where it is
 * meanwhile.
 */
public enum StepState {
  /** Its turn has not come, or no server is free. */
  PLANNED,
  /** The release is being deployed on the transfer server. */
  DEPLOYING,
  /** The new node must say hello and be healthy. */
  VERIFYING,
  /** The new node is bound to the logical node and opens its device port. */
  BINDING,
  /** The old node has too many connections to begin (G2). */
  WAITING_FOR_QUIET,
  /** The old node takes no newcomers and tells its devices to go. */
  DRAINING,
  /** Few are left: their traffic must be low, and unbinding must succeed (G12). */
  SETTLING,
  /** The old node's device port is being closed. */
  CLOSING,
  /** The new node must stay well for a while; the old process is kept warm. */
  BAKING,
  /** Done; the old node's server is free. */
  COMPLETED,
  /** The devices go back to the old release. */
  ROLLING_BACK,
  /** They are back. */
  ROLLED_BACK,
  /** Given up by an operator's word. */
  ABORTED,
  /** Given up because something went wrong. */
  FAILED;

  /** What happens to a step. */
  public enum Event {
    /** A transfer server was found for it. */
    SERVER_TAKEN,
    /** A node at the target release serves the logical node already (G16). */
    TARGET_SERVES,
    DEPLOYED,
    VERIFIED,
    BOUND,
    /** The old node's connections are below the first number (G2). */
    QUIET,
    /** The old node's connections are below the third number (G12). */
    EMPTIED,
    UNBOUND,
    PORT_CLOSED,
    BAKED,
    ROLL_BACK,
    ROLLED_BACK,
    ABORT,
    FAIL
  }

  /** The state that an event leads to; empty if that event can't happen in this state. */
  public Optional<StepState> after(Event event) {
    return switch (event) {
      case SERVER_TAKEN -> only(PLANNED, DEPLOYING);
      case TARGET_SERVES -> only(PLANNED, WAITING_FOR_QUIET);
      case DEPLOYED -> only(DEPLOYING, VERIFYING);
      case VERIFIED -> only(VERIFYING, BINDING);
      case BOUND -> only(BINDING, WAITING_FOR_QUIET);
      case QUIET -> only(WAITING_FOR_QUIET, DRAINING);
      case EMPTIED -> only(DRAINING, SETTLING);
      case UNBOUND -> only(SETTLING, CLOSING);
      case PORT_CLOSED -> only(CLOSING, BAKING);
      case BAKED -> only(BAKING, COMPLETED);
      case ROLLED_BACK -> only(ROLLING_BACK, ROLLED_BACK);
      case ROLL_BACK -> canRollBack() ? Optional.of(ROLLING_BACK) : Optional.empty();
      case ABORT -> isOver() ? Optional.empty() : Optional.of(ABORTED);
      case FAIL -> isOver() ? Optional.empty() : Optional.of(FAILED);
    };
  }

  /** Whether nothing follows, but for the rollback of a completed step. */
  public boolean isOver() {
    return switch (this) {
      case COMPLETED, ROLLED_BACK, ABORTED, FAILED -> true;
      case PLANNED,
          DEPLOYING,
          VERIFYING,
          BINDING,
          WAITING_FOR_QUIET,
          DRAINING,
          SETTLING,
          CLOSING,
          BAKING,
          ROLLING_BACK ->
          false;
    };
  }

  /** Whether it has begun and is not over. */
  public boolean isUnderWay() {
    return this != PLANNED && !isOver();
  }

  /**
   * Whether the new node serves by now, so that its health decides (rule "no data is not health").
   */
  public boolean dependsOnNewNode() {
    return switch (this) {
      case WAITING_FOR_QUIET, DRAINING, SETTLING, CLOSING, BAKING -> true;
      case PLANNED,
          DEPLOYING,
          VERIFYING,
          BINDING,
          COMPLETED,
          ROLLING_BACK,
          ROLLED_BACK,
          ABORTED,
          FAILED ->
          false;
    };
  }

  private boolean canRollBack() {
    return switch (this) {
      case BINDING, WAITING_FOR_QUIET, DRAINING, SETTLING, CLOSING, BAKING, COMPLETED -> true;
      case PLANNED, DEPLOYING, VERIFYING, ROLLING_BACK, ROLLED_BACK, ABORTED, FAILED -> false;
    };
  }

  private Optional<StepState> only(StepState here, StepState next) {
    return this == here ? Optional.of(next) : Optional.empty();
  }
}
