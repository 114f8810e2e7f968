package dev.baton.go.runtime;

/**
 * Unwinds a goroutine whose process has ended; deferred functions run only if it {@linkplain
 * G#leavesTidily leaves tidily}.
 */
public final class Stopped extends Error {
  private static final long serialVersionUID = 1;

  public Stopped(String why) {
    super(why, null, false, false);
  }
}
