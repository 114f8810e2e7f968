package dev.baton.gms.common;

import jakarta.ejb.ApplicationException;

/** What is asked for does not fit the present state; the message says why, for people. */
@ApplicationException(rollback = true)
public final class ConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ConflictException(String message) {
    super(message);
  }
}
