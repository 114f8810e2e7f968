package dev.baton.gms.upgrade.step;

import dev.baton.gms.health.HealthStatus;
import dev.baton.gms.health.HealthView;
import dev.baton.gms.rollout.NodeBringUp;
import dev.baton.gms.rollout.Rollout;
import dev.baton.gms.rollout.RolloutPhase;
import dev.baton.gms.upgrade.model.StepState.Event;
import dev.baton.gms.upgrade.model.UpgradeSettings;
import dev.baton.gms.upgrade.model.UpgradeStep;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes one step at most one state further, by what is stored and what is observed, and never by
 * what it remembers: it may be a new process each time.
 */
public final class StepDriver {

  private final UpgradeSettings settings;
  private final UpgradeStep step;
  private final Emptying emptying;
  private final HealthView health;
  private final NodeBringUp bringUp;
  private final Instant now;

  StepDriver(
      UpgradeSettings settings,
      UpgradeStep step,
      Emptying emptying,
      HealthView health,
      NodeBringUp bringUp,
      Instant now) {
    this.settings = settings;
    this.step = step;
    this.emptying = emptying;
    this.health = health;
    this.bringUp = bringUp;
    this.now = now;
  }

  /**
   * Goes on if it is time.
   *
   * @return why the step has failed, or empty
   */
  public Optional<String> advance() {
    return switch (step.state()) {
      case DEPLOYING -> follow(RolloutPhase.VERIFYING, Event.DEPLOYED);
      case VERIFYING -> follow(RolloutPhase.BINDING, Event.VERIFIED);
      case BINDING -> follow(RolloutPhase.SERVING, Event.BOUND);
      case WAITING_FOR_QUIET -> {
        emptying.awaitQuiet();
        yield Optional.empty();
      }
      case DRAINING -> {
        emptying.drain();
        yield Optional.empty();
      }
      case SETTLING -> {
        emptying.settle();
        yield Optional.empty();
      }
      case CLOSING -> {
        emptying.close();
        yield Optional.empty();
      }
      case BAKING -> bake();
      case PLANNED, COMPLETED, ROLLING_BACK, ROLLED_BACK, ABORTED, FAILED -> Optional.empty();
    };
  }

  /** Takes the counts of a drain, which go on changing while the upgrade is paused. */
  public void count() {
    switch (step.state()) {
      case DRAINING, SETTLING -> emptying.count();
      case PLANNED,
          DEPLOYING,
          VERIFYING,
          BINDING,
          WAITING_FOR_QUIET,
          CLOSING,
          BAKING,
          COMPLETED,
          ROLLING_BACK,
          ROLLED_BACK,
          ABORTED,
          FAILED -> {}
    }
  }

  /** The new node's roll-out goes ahead by itself; the step follows it. */
  private Optional<String> follow(RolloutPhase phase, Event event) {
    Rollout rollout =
        step.newNode()
            .flatMap(bringUp::find)
            .orElseThrow(() -> new IllegalStateException("No roll-out for " + step.newNode()));
    switch (rollout.phase()) {
      case FAILED -> {
        return Optional.of(rollout.reason().orElse("the new node failed"));
      }
      case CANCELLED -> {
        return Optional.of("the roll-out of " + rollout.node() + " was cancelled");
      }
      case DEPLOYING, VERIFYING, BINDING, SERVING -> {
        if (rollout.phase().compareTo(phase) >= 0) {
          step.apply(event, now);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> bake() {
    boolean baked = !now.isBefore(step.stateSince().plusSeconds(settings.bakeSeconds()));
    boolean well =
        step.newNode().map(health::of).filter(r -> r.status() == HealthStatus.UP).isPresent();
    if (baked && well) {
      step.apply(Event.BAKED, now);
    }
    return Optional.empty();
  }
}
