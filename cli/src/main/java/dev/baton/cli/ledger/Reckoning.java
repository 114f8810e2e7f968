package dev.baton.cli.ledger;

import dev.baton.cli.ledger.Ledger.LoadSample;
import dev.baton.cli.ledger.Timeline.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reckons up a ledger once nothing is entered any more. For one thread. */
public final class Reckoning {
  private static final int EXAMPLES = 5;
  private static final double RUNNING_SHARE = 0.10;
  private static final double WAITING_SHARE = 0.05;

  private final Ledger ledger;
  private final long end;
  private final Offences never = new Offences("devices that never had a channel");
  private final Offences gaps = new Offences("times that a device had no usable channel");
  private final Offences unacknowledged = new Offences("publishes that were never acknowledged");
  private final Offences lost = new Offences("acknowledged publishes that never arrived upstream");
  private final Offences undone = new Offences("commands that were not carried out");
  private final Offences unsettled = new Offences("command results that were never acknowledged");
  private final Offences twice = new Offences("commands that were carried out twice");
  private final Offences rehomed = new Offences("devices whose logical node changed");
  private final List<Span> handovers = new ArrayList<>();

  /** A kind of violation, with the first few cases. */
  private static final class Offences {
    private final String what;
    private final List<String> examples = new ArrayList<>();
    private int count;

    Offences(String what) {
      this.what = what;
    }

    void add(String example) {
      if (count++ < EXAMPLES) {
        examples.add(example);
      }
    }
  }

  private Reckoning(Ledger ledger, long end) {
    this.ledger = ledger;
    this.end = end;
  }

  /**
   * The figures and the broken promises.
   *
   * @param now {@link System#nanoTime} at which the books are closed
   * @param homesBefore the devices' logical nodes at the start, by device id
   * @param homesAfter the same at the end
   */
  public static Verdict of(
      Ledger ledger, long now, Map<String, String> homesBefore, Map<String, String> homesAfter) {
    return new Reckoning(ledger, ledger.sinceStart(now)).reckon(homesBefore, homesAfter);
  }

  private Verdict reckon(Map<String, String> homesBefore, Map<String, String> homesAfter) {
    Report.WithoutChannel without = channels();
    Report.Migration migration = migration();
    Report.Uplink uplink = uplink();
    Report.Commands commands = commands();
    homes(homesBefore, homesAfter);
    Report.Load load = load();
    Report report =
        new Report(
            ledger.devices().size(),
            0,
            Math.round(duration() / 1e8) / 10.0,
            without,
            gaps.count,
            uplink,
            commands,
            migration,
            rehomed.count,
            load,
            List.of(),
            List.of());
    return new Verdict(report, broken(), notes(load));
  }

  private Report.WithoutChannel channels() {
    long total = 0;
    long max = 0;
    int devices = 0;
    for (DeviceRecord device : ledger.devices()) {
      List<ChannelRecord> channels = device.channels();
      if (Timeline.usable(channels).isEmpty()) {
        never.add(device.id);
      }
      List<Span> missing = Timeline.gaps(channels, endOf(device));
      for (Span gap : missing) {
        total += gap.length();
        max = Math.max(max, gap.length());
        gaps.add(gapText(device, channels, gap));
      }
      devices += missing.isEmpty() ? 0 : 1;
    }
    return new Report.WithoutChannel(Timeline.millis(total), Timeline.millis(max), devices);
  }

  private String gapText(DeviceRecord device, List<ChannelRecord> channels, Span gap) {
    String ended =
        channels.stream()
            .filter(channel -> channel.closedAt == gap.from())
            .findFirst()
            .map(channel -> ", " + channel + " ended: " + channel.end)
            .orElse("");
    return device.id
        + ": "
        + Timeline.millis(gap.length())
        + " ms from "
        + ledger.timeOfDay(gap.from())
        + ended;
  }

  private Report.Migration migration() {
    List<Long> without = new ArrayList<>();
    List<Long> lengths = new ArrayList<>();
    int devices = 0;
    for (DeviceRecord device : ledger.devices()) {
      List<Move> moves = Move.of(device.channels());
      devices += moves.isEmpty() ? 0 : 1;
      for (Move move : moves) {
        without.add(move.gap());
        lengths.add(move.handover().length());
        handovers.add(move.handover());
      }
    }
    long busy = Timeline.union(handovers);
    double rate = busy == 0 ? 0 : handovers.size() / (busy / 1e9);
    return new Report.Migration(
        devices,
        Math.round(rate * 10) / 10.0,
        Report.Percentiles.ofNanos(without),
        Report.Percentiles.ofNanos(lengths));
  }

  private Report.Uplink uplink() {
    long published = 0;
    long acknowledged = 0;
    long received = 0;
    long repeated = 0;
    for (DeviceRecord device : ledger.devices()) {
      PublishRecords publishes = device.publishes();
      published += publishes.size();
      for (int counter = 0; counter < publishes.size(); counter++) {
        int receipts = publishes.receipts(counter);
        received += receipts > 0 ? 1 : 0;
        repeated += Math.max(0, receipts - 1);
        if (publishes.acknowledged(counter)) {
          acknowledged++;
          if (receipts == 0) {
            lost.add(publishText(device, counter));
          }
        } else {
          unacknowledged.add(publishText(device, counter));
        }
      }
    }
    return new Report.Uplink(published, acknowledged, received, lost.count, repeated);
  }

  private String publishText(DeviceRecord device, int counter) {
    return device.id
        + ": publish "
        + counter
        + " of "
        + ledger.timeOfDay(device.publishes().publishedAt(counter));
  }

  private Report.Commands commands() {
    int sent = 0;
    int completed = 0;
    int onOld = 0;
    int carriedOver = 0;
    for (CommandRecord command : ledger.commands()) {
      DeviceRecord device = ledger.devices().get(command.device);
      String name = device.id + ": " + command.id + " of " + ledger.timeOfDay(command.sentAt);
      sent++;
      if (command.isFinished()) {
        completed++;
        if (!command.isSettled()) {
          unsettled.add(name);
        }
      } else {
        undone.add(name + ", " + command.progress());
      }
      if (command.starts() > 1) {
        twice.add(name + ", started " + command.starts() + " times");
      }
      onOld += device.channels().stream().anyMatch(command::finishedOn) ? 1 : 0;
      carriedOver += command.carriedOver() ? 1 : 0;
    }
    return new Report.Commands(sent, completed, undone.count, twice.count, onOld, carriedOver);
  }

  private void homes(Map<String, String> before, Map<String, String> after) {
    for (Map.Entry<String, String> home : new HashMap<>(before).entrySet()) {
      String now = after.getOrDefault(home.getKey(), "none");
      if (!now.equals(home.getValue())) {
        rehomed.add(home.getKey() + ": from " + home.getValue() + " to " + now);
      }
    }
  }

  private Report.Load load() {
    List<LoadSample> inMove =
        ledger.samples().stream()
            .filter(sample -> handovers.stream().anyMatch(span -> covers(span, sample.at())))
            .toList();
    double devices = Math.max(1, ledger.devices().size());
    return new Report.Load(
        share(inMove.stream().mapToInt(LoadSample::running).min().orElse(0) / devices),
        share(inMove.stream().mapToInt(LoadSample::waiting).min().orElse(0) / devices));
  }

  private static boolean covers(Span span, long at) {
    return span.from() <= at && at <= span.to();
  }

  private static double share(double share) {
    return Math.round(share * 1000) / 1000.0;
  }

  private List<String> notes(Report.Load load) {
    List<String> notes = new ArrayList<>();
    if (!handovers.isEmpty()
        && (load.runningMin() < RUNNING_SHARE || load.waitingMin() < WAITING_SHARE)) {
      notes.add("Fewer than one device in ten had a command running, or one in twenty one waiting");
    }
    return notes;
  }

  private List<Verdict.BrokenPromise> broken() {
    List<Verdict.BrokenPromise> broken = new ArrayList<>();
    for (Offences kind :
        List.of(never, gaps, unacknowledged, lost, undone, unsettled, twice, rehomed)) {
      if (kind.count > 0) {
        broken.add(new Verdict.BrokenPromise(kind.what, kind.count, List.copyOf(kind.examples)));
      }
    }
    return broken;
  }

  private long endOf(DeviceRecord device) {
    long stopped = device.stoppedAt();
    return stopped == ChannelRecord.NEVER ? end : stopped;
  }

  private long duration() {
    long first = Long.MAX_VALUE;
    long last = 0;
    for (DeviceRecord device : ledger.devices()) {
      for (ChannelRecord channel : device.channels()) {
        first = Math.min(first, channel.openedAt);
      }
      last = Math.max(last, endOf(device));
    }
    return first == Long.MAX_VALUE ? 0 : last - first;
  }
}
