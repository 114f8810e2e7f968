package dev.baton.gms.coordination;

import jakarta.ejb.ApplicationException;

/** Another coordinator has taken over: this one must stop, and what it was doing is rolled back. */
@ApplicationException(rollback = true)
public class StaleTermException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names both terms. */
  public StaleTermException(long stale, long present) {
    super("Coordinator term " + stale + " is over, term " + present + " has begun");
  }
}
