package dev.baton.gms.node;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;

/**
 * A physical node serves a logical node. In an upgrade two are bound to the same logical node for a
 * while: the draining and the upgraded one.
 */
@Entity
@IdClass(Binding.Key.class)
public class Binding {

  @Id private String logicalNode;
  @Id private String physicalNode;
  private Instant boundAt;

  protected Binding() {}

  Binding(LogicalNodeName logicalNode, NodeName node, Instant now) {
    this.logicalNode = logicalNode.value();
    this.physicalNode = node.value();
    this.boundAt = now;
  }

  public LogicalNodeName logicalNode() {
    return new LogicalNodeName(logicalNode);
  }

  public NodeName node() {
    return new NodeName(physicalNode);
  }

  public Instant boundAt() {
    return boundAt;
  }

  /** Both names. */
  public record Key(String logicalNode, String physicalNode) implements Serializable {}
}
