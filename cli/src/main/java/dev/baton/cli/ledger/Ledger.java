package dev.baton.cli.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The books of a fleet: what its devices and the consumer upstream saw, and nothing that a server
 * said of itself. Devices are known by their index. All times are {@link System#nanoTime}. Safe for
 * use by several threads; a device's entries are made in the order in which they happened.
 */
public final class Ledger {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  private final List<DeviceRecord> devices;
  private final Map<String, CommandRecord> commands = new ConcurrentHashMap<>();
  private final List<LoadSample> samples = new ArrayList<>();
  private final AtomicLong published = new AtomicLong();
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong lastReceipt;
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger finished = new AtomicInteger();
  private final AtomicInteger usable = new AtomicInteger();
  private final Instant openedAt;
  private final long start;

  /**
   * How many devices were busy at a moment.
   *
   * @param at nanoseconds since the ledger was opened
   */
  record LoadSample(long at, int running, int waiting) {}

  /**
   * Opens the books.
   *
   * @param ids of the devices, by index
   * @param start the present {@link System#nanoTime}
   */
  public Ledger(List<String> ids, Clock clock, long start) {
    devices = ids.stream().map(DeviceRecord::new).toList();
    openedAt = clock.instant();
    this.start = start;
    lastReceipt = new AtomicLong(start);
  }

  /** CONNACK is in. The number tells the device's channels apart. */
  public void channelOpened(int device, int channel, String address, long nanoTime) {
    devices.get(device).opened(channel, address, nanoTime - start);
  }

  /** SUBACK is in: from now on the device can be reached over it. */
  public void channelUsable(int device, int channel, long nanoTime) {
    devices.get(device).usable(channel, nanoTime - start);
    usable.incrementAndGet();
  }

  /** DISCONNECT in either direction, FIN, reset or a failed write. */
  public void channelClosed(int device, int channel, long nanoTime, boolean wasUsable, String end) {
    devices.get(device).closed(channel, nanoTime - start, end);
    if (wasUsable) {
      usable.decrementAndGet();
    }
  }

  /** The gateway of the channel told the device to leave. */
  public void drainOrdered(int device, int channel, long nanoTime) {
    devices.get(device).drainOrdered(channel, nanoTime - start);
  }

  /** The device asked for the address of its next gateway. */
  public void addressAsked(int device, long nanoTime) {
    devices.get(device).asked(nanoTime - start);
  }

  /** The device is about to stop by its own plan: what follows is no gap. */
  public void plannedStop(int device, long nanoTime) {
    devices.get(device).stopped(nanoTime - start);
  }

  /** Returns the counter that tells this publish of the device from its others, from 0. */
  public int published(int device, long nanoTime) {
    published.incrementAndGet();
    return devices.get(device).published(nanoTime - start);
  }

  /** PUBACK is in. */
  public void acknowledged(int device, int counter) {
    acknowledged.incrementAndGet();
    devices.get(device).acknowledged(counter);
  }

  /**
   * A publish arrived at the consumer upstream.
   *
   * @param redelivered the broker gave it out before; a repetition is not the gateways' doing then
   */
  public void receivedUpstream(int device, int counter, boolean redelivered, long nanoTime) {
    if (device < 0 || device >= devices.size()) {
      return;
    }
    if (devices.get(device).received(counter, redelivered) == DeviceRecord.Receipt.FIRST) {
      received.incrementAndGet();
    }
    lastReceipt.set(nanoTime);
  }

  /** Entered before the command is handed to the broker. */
  public void commandSent(String command, int device, long nanoTime) {
    commands.put(command, new CommandRecord(command, device, nanoTime - start));
  }

  /** The device has taken the command on. Commands of others are none of this ledger's. */
  public void commandReceived(String command, int channel) {
    CommandRecord record = commands.get(command);
    if (record != null && record.received(channel)) {
      busy(record, 0, 1);
    }
  }

  /** The device begins to carry it out. */
  public void commandStarted(String command, int channel, long nanoTime) {
    CommandRecord record = commands.get(command);
    if (record != null && record.started(channel, nanoTime - start)) {
      busy(record, 1, -1);
    }
  }

  /** The device has carried it out. */
  public void commandFinished(String command, long nanoTime) {
    CommandRecord record = commands.get(command);
    if (record != null && record.finished(nanoTime - start)) {
      finished.incrementAndGet();
      busy(record, -1, 0);
    }
  }

  /** The gateway of the channel acknowledged the result. */
  public void commandSettled(String command, int channel) {
    CommandRecord record = commands.get(command);
    if (record != null) {
      record.settled(channel);
    }
  }

  /** Notes how many devices are busy now. */
  public void sampleLoad(long nanoTime) {
    synchronized (samples) {
      samples.add(new LoadSample(nanoTime - start, running.get(), waiting.get()));
    }
  }

  /** The running totals. */
  public Totals totals() {
    return new Totals(
        usable.get(),
        published.get(),
        acknowledged.get(),
        received.get(),
        commands.size(),
        finished.get(),
        running.get(),
        waiting.get(),
        lastReceipt.get());
  }

  /**
   * Running totals, for progress and for waiting.
   *
   * @param usableChannels two for a device in the middle of a move
   * @param running devices with a command running
   * @param waiting devices with one that they have received and not started
   * @param lastReceipt {@link System#nanoTime} of the last arrival upstream
   */
  public record Totals(
      int usableChannels,
      long published,
      long acknowledged,
      long received,
      int commandsSent,
      int commandsFinished,
      int running,
      int waiting,
      long lastReceipt) {}

  List<DeviceRecord> devices() {
    return devices;
  }

  Iterable<CommandRecord> commands() {
    return commands.values();
  }

  List<LoadSample> samples() {
    synchronized (samples) {
      return List.copyOf(samples);
    }
  }

  long sinceStart(long nanoTime) {
    return nanoTime - start;
  }

  /** The time of day, for people. */
  String timeOfDay(long at) {
    return TIME.format(openedAt.plusNanos(at).atZone(ZoneId.systemDefault()));
  }

  private void busy(CommandRecord command, int runningChange, int waitingChange) {
    DeviceRecord.Load change = devices.get(command.device).busy(runningChange, waitingChange);
    running.addAndGet(change.running());
    waiting.addAndGet(change.waiting());
  }
}
