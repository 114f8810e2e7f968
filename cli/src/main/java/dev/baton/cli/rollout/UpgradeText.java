package dev.baton.cli.rollout;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.cli.rest.Upgrade;
import dev.baton.cli.terminal.Table;

/** An upgrade as tables. */
public final class UpgradeText {

  private UpgradeText() {}

  /** The upgrade and its steps. */
  public static String of(Upgrade upgrade) {
    StringBuilder text = new StringBuilder();
    text.append(
        "Upgrade %s  %s -> %s  %s%n"
            .formatted(upgrade.id(), upgrade.from(), upgrade.to(), upgrade.state()));
    if (upgrade.message() != null) {
      text.append(upgrade.message()).append('\n');
    }
    upgrade.alarms().forEach(alarm -> text.append("alarm: ").append(alarm).append('\n'));
    Table table =
        new Table(
            "LOGICAL NODE",
            "STATE",
            "OLD",
            "NEW",
            "MOVED",
            "DEVICES",
            "LEFT",
            "OVERDUE",
            "MESSAGE");
    for (Upgrade.Step step : upgrade.steps()) {
      table.row(
          step.logicalNode(),
          step.state(),
          step.oldNode(),
          step.newNode(),
          step.moved(),
          step.devices(),
          step.remaining(),
          step.overdue(),
          step.message());
    }
    return text.append(table).toString();
  }

  /** Which devices take a drain order and which are moved as stock clients. */
  public static String preview(JsonNode answer) {
    Table table = new Table("LOGICAL NODE", "NODE", "CONNECTIONS", "DRAINABLE", "STOCK");
    JsonNode rows =
        answer.isArray()
            ? answer
            : answer.has("items") ? answer.path("items") : answer.path("logicalNodes");
    for (JsonNode row : rows) {
      table.row(
          row.path("logicalNode").asText(),
          row.path("node").asText(),
          row.path("connections").asText(),
          row.path("drainable").asText(),
          row.path("stock").asText());
    }
    return table.toString();
  }
}
