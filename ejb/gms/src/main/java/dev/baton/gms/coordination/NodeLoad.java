package dev.baton.gms.coordination;

import java.time.Instant;

/**
 * What a gateway reported last.
 *
 * @param connections channels that are open
 * @param drainable of these, how many take drain orders (G17)
 * @param overdue in a drain, how many are past their deadline
 * @param at when GMS heard of it
 */
public record NodeLoad(
    int connections, int drainable, double uplinkPerSecond, int overdue, Instant at) {

  /** Channels of plain MQTT clients (G17). */
  public int stock() {
    return Math.max(0, connections - drainable);
  }
}
