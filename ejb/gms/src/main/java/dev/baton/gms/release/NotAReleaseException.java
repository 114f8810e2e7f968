package dev.baton.gms.release;

import jakarta.ejb.ApplicationException;

/** The uploaded bytes are no gateway EAR that states its version. */
@ApplicationException(rollback = true)
public class NotAReleaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong with the bytes. */
  public NotAReleaseException(String fault) {
    super("Not a gateway release: " + fault);
  }
}
