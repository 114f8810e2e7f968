package dev.baton.gms.health;

import dev.baton.contracts.id.ServerName;

/** Which servers answer. Any thread. */
@FunctionalInterface
public interface Reachability {

  /**
   * Whether the server's management interface has left the last questions without an answer; not of
   * one that was not asked often enough to say so.
   */
  boolean isUnreachable(ServerName server);
}
