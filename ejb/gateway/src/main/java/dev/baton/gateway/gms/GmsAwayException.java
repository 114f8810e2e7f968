package dev.baton.gateway.gms;

import jakarta.ejb.ApplicationException;

/**
 * GMS has not answered, or not with what was asked for. The question may be asked again. The
 * container does not log each one.
 */
@ApplicationException(rollback = true)
public final class GmsAwayException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public GmsAwayException(String fact) {
    super(fact);
  }

  public GmsAwayException(String fact, Throwable cause) {
    super(fact, cause);
  }
}
