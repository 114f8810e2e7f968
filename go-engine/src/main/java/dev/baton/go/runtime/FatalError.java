package dev.baton.go.runtime;

/**
 * What Go calls a fatal error: it ends the process and nothing can recover it; deferred functions
 * run only if the goroutine {@linkplain G#leavesTidily leaves tidily}.
 */
public final class FatalError extends Error {
  private static final long serialVersionUID = 1;

  public FatalError(String text) {
    super(text, null, false, true);
  }

  public FatalError(String text, Throwable cause) {
    super(text, cause, false, false);
  }
}
