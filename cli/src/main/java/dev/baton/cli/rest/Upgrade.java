package dev.baton.cli.rest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An upgrade as the management service shows it. */
public record Upgrade(
    String id,
    String state,
    @Nullable String from,
    @Nullable String to,
    List<String> logicalNodes,
    @Nullable String startedAt,
    @Nullable String finishedAt,
    @Nullable String message,
    List<Alarm> alarms,
    Counts progress,
    List<Step> steps) {

  private static final Set<String> ENDS = Set.of("COMPLETED", "ROLLED_BACK", "ABORTED", "FAILED");

  /** What the service leaves out is empty. */
  public Upgrade {
    logicalNodes = Objects.requireNonNullElse(logicalNodes, List.of());
    alarms = Objects.requireNonNullElse(alarms, List.of());
    progress = Objects.requireNonNullElse(progress, new Counts(0, 0, 0, 0));
    steps = Objects.requireNonNullElse(steps, List.of());
  }

  /** Whether nothing more will happen. */
  public boolean ended() {
    return ENDS.contains(state);
  }

  /** Whether every step was done. */
  public boolean completed() {
    return state.equals("COMPLETED");
  }

  /** What an operator should look at, and on which node. */
  public record Alarm(String kind, String node, String text) {

    @Override
    public String toString() {
      return node + ": " + text;
    }
  }

  /** How many devices have moved; percent from 0 to 100. */
  public record Counts(long devices, long moved, long remaining, double percent) {}

  /** The upgrade of one logical node. */
  public record Step(
      String logicalNode,
      String state,
      @Nullable String oldNode,
      @Nullable String newNode,
      @Nullable String server,
      long devices,
      long drainable,
      long stock,
      long moved,
      long remaining,
      long overdue,
      @Nullable String startedAt,
      @Nullable String finishedAt,
      @Nullable Map<String, @Nullable String> times,
      @Nullable String message) {

    private static final Set<String> IDLE =
        Set.of("PLANNED", "COMPLETED", "ROLLED_BACK", "ABORTED");

    /** Whether something is going on in it, or stands still in the middle. */
    public boolean underWay() {
      return !IDLE.contains(state);
    }
  }
}
