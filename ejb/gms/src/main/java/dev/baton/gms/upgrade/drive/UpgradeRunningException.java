package dev.baton.gms.upgrade.drive;

import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.UpgradeId;
import jakarta.ejb.ApplicationException;

/** A logical node is in a running upgrade, which must be over first. */
@ApplicationException(rollback = true)
public class UpgradeRunningException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names both. */
  public UpgradeRunningException(UpgradeId upgrade, LogicalNodeName logicalNode) {
    super("Logical node " + logicalNode + " is in the running upgrade " + upgrade);
  }
}
