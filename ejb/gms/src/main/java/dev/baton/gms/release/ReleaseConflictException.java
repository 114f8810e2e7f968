package dev.baton.gms.release;

import dev.baton.contracts.id.ReleaseVersion;
import jakarta.ejb.ApplicationException;

/** Another EAR is already kept under this version: a release never changes. */
@ApplicationException(rollback = true)
public class ReleaseConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names the version and the two digests. */
  public ReleaseConflictException(ReleaseVersion version, String kept, String uploaded) {
    super(
        "Release "
            + version
            + " is kept with SHA-256 "
            + kept
            + "; the uploaded bytes have "
            + uploaded);
  }
}
