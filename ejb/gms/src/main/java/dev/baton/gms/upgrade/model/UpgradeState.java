package dev.baton.gms.upgrade.model;

import java.util.Collection;
import java.util.Comparator;

/** What an upgrade shows: the sum of its steps' states. */
public enum UpgradeState {
  PLANNED,
  DEPLOYING,
  VERIFYING,
  BINDING,
  WAITING_FOR_QUIET,
  DRAINING,
  SETTLING,
  CLOSING,
  BAKING,
  COMPLETED,
  /** No step goes on until an operator, or the health that was missed, is back. */
  PAUSED,
  ROLLING_BACK,
  ROLLED_BACK,
  ABORTED,
  FAILED;

  /**
   * Sums up. As long as a step is not over: PAUSED if it is paused, else the state of the step that
   * is under way and least far. Then the worst end that a step has come to.
   */
  public static UpgradeState of(Collection<StepState> steps, boolean paused) {
    if (steps.stream().allMatch(StepState::isOver)) {
      return end(steps);
    }
    if (paused) {
      return PAUSED;
    }
    return steps.stream()
        .filter(StepState::isUnderWay)
        .min(Comparator.naturalOrder())
        .map(UpgradeState::of)
        .orElse(PLANNED);
  }

  /** Whether the upgrade is over. */
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
          PAUSED,
          ROLLING_BACK ->
          false;
    };
  }

  private static UpgradeState end(Collection<StepState> steps) {
    if (steps.contains(StepState.FAILED)) {
      return FAILED;
    }
    if (steps.contains(StepState.ROLLED_BACK)) {
      return ROLLED_BACK;
    }
    return steps.contains(StepState.ABORTED) ? ABORTED : COMPLETED;
  }

  private static UpgradeState of(StepState step) {
    return switch (step) {
      case PLANNED -> PLANNED;
      case DEPLOYING -> DEPLOYING;
      case VERIFYING -> VERIFYING;
      case BINDING -> BINDING;
      case WAITING_FOR_QUIET -> WAITING_FOR_QUIET;
      case DRAINING -> DRAINING;
      case SETTLING -> SETTLING;
      case CLOSING -> CLOSING;
      case BAKING -> BAKING;
      case COMPLETED -> COMPLETED;
      case ROLLING_BACK -> ROLLING_BACK;
      case ROLLED_BACK -> ROLLED_BACK;
      case ABORTED -> ABORTED;
      case FAILED -> FAILED;
    };
  }
}
