package dev.baton.cli.ledger;

import java.util.ArrayList;
import java.util.List;

/** All that happened to one device. Its methods lock it. */
final class DeviceRecord {
  final String id;
  private final List<ChannelRecord> channels = new ArrayList<>(2);
  private final PublishRecords publishes = new PublishRecords();
  private long askedAt = ChannelRecord.NEVER;
  private long stoppedAt = ChannelRecord.NEVER;
  private int running;
  private int waiting;

  DeviceRecord(String id) {
    this.id = id;
  }

  synchronized void opened(int channel, String address, long at) {
    channels.add(new ChannelRecord(channel, address, askedAt, at));
  }

  synchronized void usable(int channel, long at) {
    channel(channel).usableAt = at;
  }

  synchronized void closed(int channel, long at, String end) {
    ChannelRecord record = channel(channel);
    record.closedAt = at;
    record.end = end;
  }

  synchronized void drainOrdered(int channel, long at) {
    ChannelRecord record = channel(channel);
    if (record.drainOrderedAt == ChannelRecord.NEVER) {
      record.drainOrderedAt = at;
    }
  }

  synchronized void asked(long at) {
    askedAt = at;
  }

  synchronized void stopped(long at) {
    stoppedAt = at;
  }

  synchronized int published(long at) {
    return publishes.add(at);
  }

  synchronized void acknowledged(int counter) {
    publishes.acknowledge(counter);
  }

  /** Whether it is a repetition; unknown counters are none of this ledger's. */
  synchronized Receipt received(int counter, boolean redelivered) {
    if (counter < 0 || counter >= publishes.size()) {
      return Receipt.UNKNOWN;
    }
    if (publishes.receipts(counter) == 0) {
      publishes.receive(counter);
      return Receipt.FIRST;
    }
    // The broker says itself that the consumer may have had it before: no doing of the gateways.
    if (!redelivered) {
      publishes.receive(counter);
    }
    return Receipt.REPEATED;
  }

  enum Receipt {
    FIRST,
    REPEATED,
    UNKNOWN
  }

  /** Adjusts what the device is busy with and says how the totals change by it. */
  synchronized Load busy(int runningChange, int waitingChange) {
    boolean ran = running > 0;
    boolean waited = waiting > 0;
    running += runningChange;
    waiting += waitingChange;
    return new Load(change(ran, running > 0), change(waited, waiting > 0));
  }

  /** By how much the numbers of devices with a running and with a waiting command change. */
  record Load(int running, int waiting) {}

  private static int change(boolean before, boolean after) {
    return (after ? 1 : 0) - (before ? 1 : 0);
  }

  /** In the order of opening. */
  synchronized List<ChannelRecord> channels() {
    return List.copyOf(channels);
  }

  PublishRecords publishes() {
    return publishes;
  }

  /** The device's own planned stop, or {@link ChannelRecord#NEVER}. */
  synchronized long stoppedAt() {
    return stoppedAt;
  }

  private ChannelRecord channel(int number) {
    for (int i = channels.size() - 1; i >= 0; i--) {
      if (channels.get(i).number == number) {
        return channels.get(i);
      }
    }
    throw new IllegalStateException(id + " has no channel #" + number);
  }
}
