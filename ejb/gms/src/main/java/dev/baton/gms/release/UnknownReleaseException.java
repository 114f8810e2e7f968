package dev.baton.gms.release;

import dev.baton.contracts.id.ReleaseVersion;
import jakarta.ejb.ApplicationException;

/** No EAR was uploaded for this version. */
@ApplicationException(rollback = true)
public class UnknownReleaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names the version. */
  public UnknownReleaseException(ReleaseVersion version) {
    super("There is no release " + version);
  }
}
