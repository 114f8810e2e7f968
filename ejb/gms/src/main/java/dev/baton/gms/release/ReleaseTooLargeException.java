package dev.baton.gms.release;

import jakarta.ejb.ApplicationException;

/** The upload is larger than {@code baton.releases.max-bytes} allows. */
@ApplicationException(rollback = true)
public class ReleaseTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names the limit. */
  public ReleaseTooLargeException(long maxBytes) {
    super("The release is larger than " + maxBytes + " bytes");
  }
}
