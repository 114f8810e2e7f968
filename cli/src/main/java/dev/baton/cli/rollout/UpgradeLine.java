package dev.baton.cli.rollout;

import dev.baton.cli.rest.Upgrade;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An upgrade in one line, with a bar. */
final class UpgradeLine {

  private static final int BAR = 20;
  private static final int TENTHS = 10;

  private UpgradeLine() {}

  static String of(Upgrade upgrade) {
    String steps =
        upgrade.steps().stream()
            .filter(Upgrade.Step::underWay)
            .map(UpgradeLine::step)
            .collect(Collectors.joining("; "));
    String message = Optional.ofNullable(upgrade.message()).map(said -> "  " + said).orElse("");
    return "%s %s  %s%s"
        .formatted(bar(upgrade.progress()), upgrade.state(), steps, message)
        .stripTrailing();
  }

  /** Changes with the state, and with every tenth of the devices that has moved. */
  static String key(Upgrade upgrade) {
    return upgrade.state()
        + upgrade.steps().stream()
            .map(step -> step.logicalNode() + step.state() + tenths(step))
            .collect(Collectors.joining(" "));
  }

  private static String bar(Upgrade.Counts counts) {
    double share = Math.clamp(counts.percent() / 100, 0, 1);
    int filled = (int) Math.round(share * BAR);
    return "["
        + "#".repeat(filled)
        + ".".repeat(BAR - filled)
        + "] %3d %%".formatted(Math.round(share * 100));
  }

  private static String step(Upgrade.Step step) {
    String overdue = step.overdue() > 0 ? ", " + step.overdue() + " overdue" : "";
    return "%s %s -> %s %s, moved %d of %d, %d left%s"
        .formatted(
            step.logicalNode(),
            name(step.oldNode()),
            name(step.newNode()),
            step.state(),
            step.moved(),
            step.devices(),
            step.remaining(),
            overdue);
  }

  private static String name(@Nullable String node) {
    return node == null ? "?" : node;
  }

  private static long tenths(Upgrade.Step step) {
    return step.devices() == 0 ? 0 : step.moved() * TENTHS / step.devices();
  }
}
