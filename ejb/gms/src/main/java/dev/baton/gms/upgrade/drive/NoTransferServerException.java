package dev.baton.gms.upgrade.drive;

import jakarta.ejb.ApplicationException;

/** Every server carries a node that serves, or is needed otherwise. */
@ApplicationException(rollback = true)
public class NoTransferServerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoTransferServerException() {
    super("There is no free transfer server: register one, or wait for a running upgrade to end");
  }
}
