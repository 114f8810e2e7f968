package dev.baton.cli.fleet;

import dev.baton.cli.ledger.Ledger;
import dev.baton.cli.terminal.Progress;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Shows each second what the fleet is doing. */
public final class FleetProgress implements AutoCloseable {
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("fleet-progress").daemon().factory());
  private final Ledger ledger;
  private final int devices;
  private final Progress progress;

  private FleetProgress(Ledger ledger, int devices, Progress progress) {
    this.ledger = ledger;
    this.devices = devices;
    this.progress = progress;
  }

  /** Shows it from now on. */
  public static FleetProgress start(Ledger ledger, int devices, Progress progress) {
    FleetProgress shown = new FleetProgress(ledger, devices, progress);
    var _ =
        shown.clock.scheduleAtFixedRate(
            () -> progress.show(line(ledger.totals(), devices)), 1, 1, TimeUnit.SECONDS);
    return shown;
  }

  /** One line: channels, publishes, commands. */
  public static String line(Ledger.Totals totals, int devices) {
    return String.format(
        Locale.ROOT,
        "%d/%d channels  published %d, acknowledged %d, upstream %d"
            + "  commands %d/%d, %d running, %d waiting",
        totals.usableChannels(),
        devices,
        totals.published(),
        totals.acknowledged(),
        totals.received(),
        totals.commandsFinished(),
        totals.commandsSent(),
        totals.running(),
        totals.waiting());
  }

  /** Says something that stays, and shows the line again below it. */
  public void say(String line) {
    progress.say(line);
    progress.show(line(ledger.totals(), devices));
  }

  @Override
  public void close() {
    clock.shutdownNow();
    progress.done();
  }
}
