package dev.baton.gms.health;

import java.time.Duration;
import java.time.Instant;

/**
 * The latest that is known of a node's health.
 *
 * @param reason why it is not up, or what it is about; for people, possibly empty
 * @param portOpen whether the gateway says that its device port listens
 * @param at when it was found out
 * @param times how many polls in a row had this status
 */
public record HealthReading(
    HealthStatus status, String reason, boolean portOpen, Instant at, int times) {

  /** Of a node that has not been polled. */
  public static HealthReading none(Instant now) {
    return new HealthReading(HealthStatus.UNKNOWN, "not polled yet", false, now, 0);
  }

  /** Whether it was up when polled after the given moment. */
  public boolean isUpAfter(Instant moment) {
    return status == HealthStatus.UP && at.isAfter(moment);
  }

  /** This reading, or UNKNOWN if it is too old to say anything. */
  HealthReading asOf(Instant now, Duration maxAge) {
    return at.plus(maxAge).isBefore(now)
        ? new HealthReading(HealthStatus.UNKNOWN, "not polled since " + at, false, now, times)
        : this;
  }

  /** The reading that a verdict makes of this one. */
  HealthReading followedBy(HealthVerdict verdict, Instant now) {
    return new HealthReading(
        verdict.status(),
        verdict.reason(),
        verdict.portOpen(),
        now,
        verdict.status() == status ? times + 1 : 1);
  }
}
