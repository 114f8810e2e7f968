package dev.baton.cli.ledger;

/**
 * One command. Its methods lock it; times as in {@link ChannelRecord}, channels by their numbers.
 */
final class CommandRecord {
  static final int NONE = 0;

  final String id;
  final int device;
  final long sentAt;
  private int receivedOn = NONE;
  private int startedOn = NONE;
  private int settledOn = NONE;
  private long startedAt = ChannelRecord.NEVER;
  private long finishedAt = ChannelRecord.NEVER;
  private int starts;

  CommandRecord(String id, int device, long sentAt) {
    this.id = id;
    this.device = device;
    this.sentAt = sentAt;
  }

  /** Whether this was the first receipt. */
  synchronized boolean received(int channel) {
    boolean first = receivedOn == NONE;
    if (first) {
      receivedOn = channel;
    }
    return first;
  }

  /** Whether this was the first start. */
  synchronized boolean started(int channel, long at) {
    if (++starts == 1) {
      startedOn = channel;
      startedAt = at;
    }
    return starts == 1;
  }

  synchronized boolean finished(long at) {
    boolean first = finishedAt == ChannelRecord.NEVER;
    if (first) {
      finishedAt = at;
    }
    return first;
  }

  synchronized void settled(int channel) {
    settledOn = channel;
  }

  synchronized boolean isFinished() {
    return finishedAt != ChannelRecord.NEVER;
  }

  synchronized boolean isSettled() {
    return settledOn != NONE;
  }

  synchronized int starts() {
    return starts;
  }

  /** Received on one channel, started when another one was in use. */
  synchronized boolean carriedOver() {
    return startedOn != NONE && startedOn != receivedOn;
  }

  /**
   * Running when its channel's gateway ordered the device away, and finished there all the same.
   */
  synchronized boolean finishedOn(ChannelRecord channel) {
    return channel.drainOrderedAt != ChannelRecord.NEVER
        && startedOn == channel.number
        && settledOn == channel.number
        && startedAt < channel.drainOrderedAt
        && finishedAt >= channel.drainOrderedAt;
  }

  /** How far it came, for people. */
  synchronized String progress() {
    if (receivedOn == NONE) {
      return "never received";
    }
    return starts == 0 ? "received on channel #" + receivedOn + ", not started" : "not finished";
  }
}
