package dev.baton.gms.upgrade.drive;

import dev.baton.contracts.id.NodeName;
import dev.baton.gms.health.HealthReading;
import dev.baton.gms.health.HealthStatus;
import dev.baton.gms.health.HealthView;
import dev.baton.gms.upgrade.model.Pause;
import dev.baton.gms.upgrade.model.Upgrade;
import dev.baton.gms.upgrade.model.UpgradeStep;
import dev.baton.gms.upgrade.step.StepBrakes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** No data is not health: what can't be judged stops the upgrade, what is bad fails it. */
@Dependent
public class HealthWatch {

  /** So many polls in a row without data are no accident of the network any more. */
  private static final int UNKNOWN_BEFORE_PAUSE = 3;

  private final HealthView health;
  private final StepBrakes brakes;

  @Inject
  public HealthWatch(HealthView health, StepBrakes brakes) {
    this.health = health;
    this.brakes = brakes;
  }

  /** Fails or pauses the upgrade, or lets it go on, as the health of its nodes demands. */
  void look(Upgrade upgrade, long term) {
    Optional<String> doubt = Optional.empty();
    for (UpgradeStep step : upgrade.steps()) {
      if (step.state().dependsOnNewNode()) {
        Optional<NodeName> newNode = step.newNode();
        Optional<HealthReading> reading = newNode.map(health::of);
        if (reading.filter(r -> isCondemned(upgrade, r)).isPresent()) {
          brakes.fail(
              upgrade, step, newNode.get() + " is unhealthy: " + reading.get().reason(), term);
          return;
        } else if (doubt.isEmpty()) {
          doubt = doubtAbout(upgrade, step);
        }
      }
    }
    Optional<Pause> pause = upgrade.pause();
    if (doubt.isPresent() && pause.isEmpty()) {
      brakes.halt(upgrade, term);
      upgrade.pause(Pause.BY_HEALTH, doubt.get());
    } else if (doubt.isEmpty() && pause.filter(Pause.BY_HEALTH::equals).isPresent()) {
      brakes.goOn(upgrade, term);
    }
  }

  private static boolean isCondemned(Upgrade upgrade, HealthReading reading) {
    return reading.status() == HealthStatus.DOWN
        && reading.times() >= upgrade.settings().healthFailuresBeforeRollback();
  }

  private Optional<String> doubtAbout(Upgrade upgrade, UpgradeStep step) {
    Optional<String> aboutNew = step.newNode().flatMap(node -> doubtAbout(upgrade, node));
    boolean oldMatters =
        !step.isForced()
            && switch (step.state()) {
              case WAITING_FOR_QUIET, DRAINING, SETTLING -> true;
              case PLANNED,
                  DEPLOYING,
                  VERIFYING,
                  BINDING,
                  CLOSING,
                  BAKING,
                  COMPLETED,
                  ROLLING_BACK,
                  ROLLED_BACK,
                  ABORTED,
                  FAILED ->
                  false;
            };
    return aboutNew.or(() -> oldMatters ? doubtAbout(upgrade, step.oldNode()) : Optional.empty());
  }

  /**
   * While it is paused anything but UP keeps it so; before that a single bad poll does not count.
   */
  private Optional<String> doubtAbout(Upgrade upgrade, NodeName node) {
    HealthReading reading = health.of(node);
    boolean paused = upgrade.pause().isPresent();
    boolean doubtful =
        switch (reading.status()) {
          case UP -> false;
          case DOWN, UNKNOWN -> paused || reading.times() >= UNKNOWN_BEFORE_PAUSE;
        };
    return doubtful
        ? Optional.of(
            "Paused: the health of " + node + " is " + reading.status() + ": " + reading.reason())
        : Optional.empty();
  }
}
