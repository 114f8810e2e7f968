package dev.baton.gms.health;

import dev.baton.contracts.id.NodeName;

/** What the watcher knows. */
public interface HealthView {

  /** The latest reading; one with status UNKNOWN for a node that was never polled. */
  HealthReading of(NodeName node);
}
