package dev.baton.gms.node;

import dev.baton.contracts.id.LogicalNodeName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * A stable, virtual gateway. Devices belong to it by consistent hash; upgrades change which
 * physical nodes serve it, never who belongs to it (G15). Its row is the lock of its allocations.
 */
@Entity
public class LogicalNode {

  @Id private String name;
  private Instant createdAt;

  protected LogicalNode() {}

  LogicalNode(LogicalNodeName name, Instant now) {
    this.name = name.value();
    this.createdAt = now;
  }

  public LogicalNodeName name() {
    return new LogicalNodeName(name);
  }

  public Instant createdAt() {
    return createdAt;
  }
}
