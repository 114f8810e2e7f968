package dev.baton.gms.upgrade;

import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import dev.baton.gms.upgrade.model.StepState;
import dev.baton.gms.upgrade.model.UpgradeStep;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One step of an upgrade, as it is shown.
 *
 * @param server the new node's
 * @param devices connections of the old node when its drain began
 * @param times when each state was entered
 */
public record StepView(
    String logicalNode,
    StepState state,
    String oldNode,
    @Nullable String newNode,
    @Nullable String server,
    int devices,
    int drainable,
    int stock,
    int moved,
    int remaining,
    int overdue,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    Map<String, Instant> times,
    @Nullable String message) {

  static StepView of(UpgradeStep step) {
    return new StepView(
        step.logicalNode().value(),
        step.state(),
        step.oldNode().value(),
        step.newNode().map(NodeName::value).orElse(null),
        step.newServer().map(ServerName::value).orElse(null),
        step.devices(),
        step.drainable(),
        step.stock(),
        step.moved(),
        step.remaining(),
        step.overdue(),
        step.startedAt().orElse(null),
        step.finishedAt().orElse(null),
        byName(step.times()),
        step.message().orElse(null));
  }

  private static Map<String, Instant> byName(Map<StepState, Instant> times) {
    return times.entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().name(),
                Map.Entry::getValue,
                (first, _) -> first,
                TreeMap::new));
  }
}
