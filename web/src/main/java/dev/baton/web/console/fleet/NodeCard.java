package dev.baton.web.console.fleet;

import dev.baton.contracts.NodeState;
import dev.baton.web.console.Texts;
import dev.baton.web.view.HealthItem;
import dev.baton.web.view.PhysicalNodeItem;

/** A physical node as the picture shows it. */
public record NodeCard(PhysicalNodeItem node) {

  private static final int FULL = 100;

  public String getName() {
    return node.name();
  }

  public String getServer() {
    return node.server();
  }

  public String getVersion() {
    return node.version();
  }

  public NodeState getState() {
    return node.state();
  }

  public int getConnections() {
    return node.connections();
  }

  public int getDrainable() {
    return node.drainable();
  }

  public int getStock() {
    return node.stock();
  }

  public int getCapacity() {
    return node.capacity();
  }

  public String getDeviceAddress() {
    return node.deviceAddress();
  }

  /** How much of its bar is filled, in percent. */
  public int getFill() {
    return node.capacity() == 0 ? 0 : Math.min(FULL, FULL * node.connections() / node.capacity());
  }

  public String getUplink() {
    return Texts.rate(node.uplinkPerSecond());
  }

  public HealthItem.Status getHealth() {
    return node.health().status();
  }

  public String getHealthWord() {
    return switch (node.health().status()) {
      case UP -> "healthy";
      case DOWN -> "unhealthy";
      case UNKNOWN -> "health unknown";
    };
  }

  /** Why it is not healthy; empty if it is. */
  public String getTrouble() {
    String reason = node.health().reason();
    return node.health().status() == HealthItem.Status.UP || reason == null ? "" : reason;
  }
}
