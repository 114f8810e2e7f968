package dev.baton.gms.common;

import jakarta.ejb.ApplicationException;

/** Something was named that GMS does not know. */
@ApplicationException(rollback = true)
public final class NotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** For example {@code new NotFoundException("physical node", "gw-1-n2")}. */
  public NotFoundException(String kind, Object name) {
    super("There is no " + kind + " \"" + name + "\"");
  }
}
