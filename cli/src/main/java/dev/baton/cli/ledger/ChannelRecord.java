package dev.baton.cli.ledger;

/**
 * One channel of one device. Times are nanoseconds since the ledger was opened, {@link #NEVER}
 * where it did not happen. Guarded by its device.
 */
final class ChannelRecord {
  static final long NEVER = -1;

  final int number;
  final String address;
  final long askedAt;
  final long openedAt;
  long usableAt = NEVER;
  long drainOrderedAt = NEVER;
  long closedAt = NEVER;
  String end = "";

  ChannelRecord(int number, String address, long askedAt, long openedAt) {
    this.number = number;
    this.address = address;
    this.askedAt = askedAt;
    this.openedAt = openedAt;
  }

  /** When it ceased to be usable, if that was before the given time. */
  long usableUntil(long atMost) {
    return closedAt == NEVER ? atMost : Math.min(closedAt, atMost);
  }

  @Override
  public String toString() {
    return "channel #" + number + " to " + address;
  }
}
