package dev.baton.gateway.admission;

import dev.baton.contracts.Ticket;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers the tickets that were used, until they expire: one ticket is one channel. Thread-safe.
 */
@Singleton
public final class UsedTickets {

  private record Use(DeviceId device, Epoch epoch) {}

  private final Clock clock;
  private final Map<Use, Instant> until = new HashMap<>();

  @Inject
  public UsedTickets(Clock clock) {
    this.clock = clock;
  }

  /** Marks the ticket as used; false if it was before. */
  public synchronized boolean use(Ticket ticket) {
    return until.putIfAbsent(new Use(ticket.device(), ticket.epoch()), ticket.expiresAt()) == null;
  }

  /** Forgets tickets that are past their time, and refused by it. */
  public synchronized void sweep() {
    Instant now = clock.instant();
    until.values().removeIf(expiry -> expiry.isBefore(now));
  }
}
