package dev.baton.cli.ledger;

import java.util.Locale;

/** A verdict for people. */
public final class ReportText {

  private ReportText() {}

  /** The figures, the roll-out, and every promise that broke with examples. */
  public static String of(Verdict verdict) {
    Report report = verdict.report();
    StringBuilder text = new StringBuilder();
    line(
        text,
        "devices",
        String.format(Locale.ROOT, "%d, for %.1f s", report.devices(), report.durationS()));
    line(
        text,
        "without a channel",
        String.format(
            Locale.ROOT,
            "%d ms in all, at most %d ms, %d devices; %d disconnects before connect",
            report.devicesWithoutChannelMs().total(),
            report.devicesWithoutChannelMs().max(),
            report.devicesWithoutChannelMs().devices(),
            report.disconnectsBeforeConnect()));
    Report.Uplink uplink = report.uplink();
    line(
        text,
        "uplink",
        String.format(
            Locale.ROOT,
            "%d published, %d acknowledged, %d received upstream, %d lost, %d duplicated",
            uplink.published(),
            uplink.acknowledged(),
            uplink.receivedUpstream(),
            uplink.lost(),
            uplink.duplicated()));
    Report.Commands commands = report.commands();
    line(
        text,
        "commands",
        String.format(
            Locale.ROOT,
            "%d sent, %d completed, %d lost, %d executed twice,"
                + " %d finished on the old channel, %d carried over",
            commands.sent(),
            commands.completed(),
            commands.lost(),
            commands.executedTwice(),
            commands.finishedOnOldChannel(),
            commands.carriedOver()));
    migration(text, report);
    line(
        text,
        "logical nodes",
        String.format(Locale.ROOT, "%d changes", report.logicalNodeChanges()));
    report.upgrades().forEach(upgrade -> upgrade(text, upgrade));
    report.nodes().forEach(node -> node(text, node));
    verdict.notes().forEach(note -> text.append("Note: ").append(note).append(".\n"));
    verdict.broken().forEach(promise -> text.append(promise).append('\n'));
    text.append(verdict.held() ? "Every promise held.\n" : "Not every promise held.\n");
    return text.toString();
  }

  private static void migration(StringBuilder text, Report report) {
    Report.Migration migration = report.migration();
    if (migration.devices() == 0) {
      line(text, "moved", "no device");
      return;
    }
    line(
        text,
        "moved",
        String.format(
            Locale.ROOT,
            "%d devices, %.0f/s; gap p50 %d ms, p99 %d ms; handover p50 %d ms, p99 %d ms",
            migration.devices(),
            migration.devicesPerS(),
            migration.gapMs().p50(),
            migration.gapMs().p99(),
            migration.handoverMs().p50(),
            migration.handoverMs().p99()));
    line(
        text,
        "busy in the move",
        String.format(
            Locale.ROOT,
            "at least %.1f %% of devices with a command running, %.1f %% with one waiting",
            report.load().runningMin() * 100,
            report.load().waitingMin() * 100));
  }

  private static void upgrade(StringBuilder text, Report.Upgrade upgrade) {
    line(
        text,
        "upgrade",
        String.format(
            Locale.ROOT,
            "%s from %s to %s of %s: %s",
            upgrade.id(),
            upgrade.from(),
            upgrade.to(),
            String.join(", ", upgrade.logicalNodes()),
            upgrade.state()));
  }

  private static void node(StringBuilder text, Report.Node node) {
    line(
        text,
        "node",
        String.format(
            Locale.ROOT,
            "%s on %s, version %s, %s, %d connections",
            node.name(),
            node.server(),
            node.version(),
            node.state().toLowerCase(Locale.ROOT),
            node.connections()));
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(String.format(Locale.ROOT, "%-18s", name)).append(value).append('\n');
  }
}
