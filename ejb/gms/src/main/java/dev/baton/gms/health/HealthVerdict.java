package dev.baton.gms.health;

/** What one poll says. */
record HealthVerdict(HealthStatus status, String reason, boolean portOpen) {

  static HealthVerdict down(String reason) {
    return new HealthVerdict(HealthStatus.DOWN, reason, false);
  }

  static HealthVerdict unknown(String reason) {
    return new HealthVerdict(HealthStatus.UNKNOWN, reason, false);
  }
}
