package dev.baton.cli.demo;

import dev.baton.cli.ledger.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** What the fleet does at present, in a few words; for one thread. */
final class Rates {

  private static final Duration LEAST = Duration.ofMillis(500);

  private final Ledger ledger;
  private final InstantSource clock;
  private Instant last;
  private long acknowledged;
  private long perSecond;

  Rates(Ledger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
    this.last = clock.instant();
    this.acknowledged = ledger.totals().acknowledged();
  }

  /** Channels of all devices, and acknowledged publishes per second. */
  String line() {
    Ledger.Totals totals = ledger.totals();
    Duration passed = Duration.between(last, clock.instant());
    if (passed.compareTo(LEAST) >= 0) {
      perSecond = (totals.acknowledged() - acknowledged) * 1_000 / passed.toMillis();
      acknowledged = totals.acknowledged();
      last = clock.instant();
    }
    return "%d channels, %d uplink/s, %d of %d commands done"
        .formatted(
            totals.usableChannels(), perSecond, totals.commandsFinished(), totals.commandsSent());
  }
}
