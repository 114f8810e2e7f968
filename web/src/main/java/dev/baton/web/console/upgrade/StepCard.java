package dev.baton.web.console.upgrade;

import dev.baton.gms.upgrade.StepView;
import dev.baton.gms.upgrade.model.StepState;
import dev.baton.web.console.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One logical node's way through an upgrade, stage by stage. */
public record StepCard(StepView step) {

  private static final List<StepState> WAY =
      List.of(
          StepState.DEPLOYING,
          StepState.VERIFYING,
          StepState.BINDING,
          StepState.WAITING_FOR_QUIET,
          StepState.DRAINING,
          StepState.SETTLING,
          StepState.CLOSING,
          StepState.BAKING,
          StepState.COMPLETED);

  /**
   * A stage of the way.
   *
   * @param progress {@code done}, {@code current}, {@code halted} or {@code pending}
   * @param time when it began, or empty
   */
  public record Stage(String label, String progress, String time) {

    public String getLabel() {
      return label;
    }

    public String getProgress() {
      return progress;
    }

    public String getTime() {
      return time;
    }
  }

  /** The stages in order; where the way ended early, what it ended in comes last. */
  public List<Stage> getStages() {
    List<Stage> stages = new ArrayList<>(WAY.stream().map(this::stage).toList());
    if (endedElsewhere()) {
      stages.add(new Stage(label(step.state()), "halted", time(step.state())));
    }
    return stages;
  }

  public String getLogicalNode() {
    return step.logicalNode();
  }

  public String getState() {
    return label(step.state());
  }

  /** From which node to which. */
  public String getRoute() {
    return step.oldNode() + " → " + (step.newNode() == null ? "a transfer server" : step.newNode());
  }

  public int getDevices() {
    return step.devices();
  }

  public int getMoved() {
    return step.moved();
  }

  public int getRemaining() {
    return step.remaining();
  }

  public int getOverdue() {
    return step.overdue();
  }

  public int getDrainable() {
    return step.drainable();
  }

  public int getStock() {
    return step.stock();
  }

  public @Nullable String getMessage() {
    return step.message();
  }

  private boolean endedElsewhere() {
    return step.state() != StepState.PLANNED && !WAY.contains(step.state());
  }

  private Stage stage(StepState state) {
    return new Stage(label(state), progress(state), time(state));
  }

  private String progress(StepState state) {
    if (state == step.state()) {
      return state == StepState.COMPLETED ? "done" : "current";
    }
    boolean reached = step.times().containsKey(state.name());
    boolean past = endedElsewhere() || WAY.indexOf(state) < WAY.indexOf(step.state());
    return reached && past ? "done" : "pending";
  }

  private String time(StepState state) {
    Instant at = step.times().get(state.name());
    return Texts.time(at);
  }

  private static String label(StepState state) {
    return state.name().replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
