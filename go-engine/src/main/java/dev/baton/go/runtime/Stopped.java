package dev.baton.go.runtime;

/** Unwinds a goroutine whose process has ended; no deferred function runs. */
public final class Stopped extends Error {
  private static final long serialVersionUID = 1;

  public Stopped(String why) {
    super(why, null, false, false);
  }
}
