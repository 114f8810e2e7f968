package dev.baton.gms.upgrade;

import dev.baton.gms.coordination.RepeatedOrder;
import dev.baton.gms.upgrade.model.Upgrade;
import dev.baton.gms.upgrade.model.UpgradeSettings;
import dev.baton.gms.upgrade.model.UpgradeState;
import dev.baton.gms.upgrade.model.UpgradeStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An upgrade, as it is shown: a copy of one moment. */
public record UpgradeView(
    String id,
    UpgradeState state,
    String from,
    String to,
    List<String> logicalNodes,
    String startedBy,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String message,
    List<UpgradeAlarm> alarms,
    Progress progress,
    UpgradeSettings settings,
    List<StepView> steps) {

  /**
   * All steps together.
   *
   * @param percent 0 to 100: of the devices, or of the steps as long as no device is counted
   */
  public record Progress(int devices, int moved, int remaining, int percent) {}

  static UpgradeView of(Upgrade upgrade, List<RepeatedOrder> repeated) {
    return new UpgradeView(
        upgrade.id().value(),
        upgrade.state(),
        upgrade.from(),
        upgrade.to().value(),
        upgrade.steps().stream().map(step -> step.logicalNode().value()).distinct().toList(),
        upgrade.startedBy(),
        upgrade.startedAt(),
        upgrade.finishedAt().orElse(null),
        upgrade.message().orElse(null),
        alarms(upgrade, repeated),
        progress(upgrade),
        upgrade.settings(),
        upgrade.steps().stream().map(StepView::of).toList());
  }

  private static List<UpgradeAlarm> alarms(Upgrade upgrade, List<RepeatedOrder> repeated) {
    List<UpgradeAlarm> alarms = new ArrayList<>();
    for (UpgradeStep step : upgrade.steps()) {
      if (!step.state().isUnderWay()) {
        continue;
      }
      String node = step.oldNode().value();
      if (step.overdue() > 0) {
        alarms.add(
            new UpgradeAlarm(
                "overdue-devices", node, step.overdue() + " devices are past their deadline"));
      }
      step.unbindFailure()
          .ifPresent(
              why ->
                  alarms.add(
                      new UpgradeAlarm(
                          "unbind-failed",
                          node,
                          "Unbinding " + step.logicalNode() + " failed: " + why)));
    }
    for (RepeatedOrder order : repeated) {
      alarms.add(
          new UpgradeAlarm(
              "order-unanswered",
              order.node().value(),
              order.kind() + " was sent " + order.times() + " times without an answer"));
    }
    return alarms;
  }

  private static Progress progress(Upgrade upgrade) {
    int devices = upgrade.steps().stream().mapToInt(UpgradeStep::devices).sum();
    int moved = upgrade.steps().stream().mapToInt(UpgradeStep::moved).sum();
    int remaining = upgrade.steps().stream().mapToInt(UpgradeStep::remaining).sum();
    return new Progress(devices, moved, remaining, percent(upgrade));
  }

  /** Each step counts alike: its devices are known only when its drain begins. */
  private static int percent(Upgrade upgrade) {
    double done = upgrade.steps().stream().mapToDouble(UpgradeView::share).average().orElse(0.0);
    return (int) Math.floor(done * 100);
  }

  private static double share(UpgradeStep step) {
    return switch (step.state()) {
      case PLANNED, DEPLOYING, VERIFYING, BINDING, WAITING_FOR_QUIET, ROLLED_BACK -> 0.0;
      case DRAINING, ABORTED, FAILED, ROLLING_BACK ->
          step.devices() == 0 ? 0.0 : (double) step.moved() / step.devices();
      case SETTLING, CLOSING, BAKING, COMPLETED -> 1.0;
    };
  }
}
