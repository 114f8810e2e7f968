package dev.baton.gms.health;

/** What is known of a node's health. */
public enum HealthStatus {
  /** It answers, carries the release it should, and nothing is wrong; it may be draining. */
  UP,
  /** It says that something is wrong, carries another release, or its process is dead. */
  DOWN,
  /** It gave no answer that can be judged. That is neither health nor its contrary. */
  UNKNOWN
}
