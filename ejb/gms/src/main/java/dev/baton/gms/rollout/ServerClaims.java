package dev.baton.gms.rollout;

import dev.baton.contracts.id.ServerName;
import java.util.Optional;

/** Servers that carry no serving node and yet are not free. */
@FunctionalInterface
public interface ServerClaims {

  /** Who needs the server, in words for people; empty if nobody does. */
  Optional<String> claimOn(ServerName server);
}
