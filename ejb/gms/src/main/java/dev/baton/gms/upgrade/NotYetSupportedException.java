package dev.baton.gms.upgrade;

import jakarta.ejb.ApplicationException;

/** A verb that this version does not have yet. */
@ApplicationException(rollback = true)
public class NotYetSupportedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names the verb. */
  public NotYetSupportedException(String verb) {
    super("This version does not support " + verb + " yet");
  }
}
