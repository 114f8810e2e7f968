package dev.baton.gms.rollout;

import java.util.Optional;

/** How far a roll-out has come. */
public enum RolloutPhase {
  /** The release is on its way to the server. */
  DEPLOYING,
  /** Its process is up, or should be: it must say hello and be healthy. */
  VERIFYING,
  /** It was told to serve its logical node and to open its device port. */
  BINDING,
  /** It serves. */
  SERVING,
  /** It does not come up. */
  FAILED,
  /** It is not wanted any more. */
  CANCELLED;

  /** What happens to a roll-out. */
  public enum Event {
    DEPLOYED,
    VERIFIED,
    BOUND,
    FAILED,
    CANCELLED
  }

  /** The phase that an event leads to; empty if that event can't happen in this phase. */
  public Optional<RolloutPhase> after(Event event) {
    if (isOver()) {
      return Optional.empty();
    }
    return switch (event) {
      case FAILED -> Optional.of(FAILED);
      case CANCELLED -> Optional.of(CANCELLED);
      case DEPLOYED -> only(DEPLOYING, VERIFYING);
      case VERIFIED -> only(VERIFYING, BINDING);
      case BOUND -> only(BINDING, SERVING);
    };
  }

  /** Whether nothing follows. */
  public boolean isOver() {
    return switch (this) {
      case DEPLOYING, VERIFYING, BINDING -> false;
      case SERVING, FAILED, CANCELLED -> true;
    };
  }

  private Optional<RolloutPhase> only(RolloutPhase here, RolloutPhase next) {
    return this == here ? Optional.of(next) : Optional.empty();
  }
}
