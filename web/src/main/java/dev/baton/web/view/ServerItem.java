package dev.baton.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A server that can carry one gateway.
 *
 * @param capacity how many devices its gateway can take
 * @param node the physical node that it carries, or null
 */
public record ServerItem(
    String name,
    String machine,
    String managementAddress,
    String deviceAddress,
    int capacity,
    Role role,
    @Nullable String node) {

  /** What a server is good for now. */
  public enum Role {
    /** It carries a gateway with devices. */
    SERVING,
    /** The spare: it receives the next new gateway (G13). */
    TRANSFER,
    /** A gateway is being deployed, drained or closed on it. */
    BUSY,
    /** Its management interface does not answer. */
    UNREACHABLE
  }
}
