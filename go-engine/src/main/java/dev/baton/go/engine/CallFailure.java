package dev.baton.go.engine;

/** A call from a host did not return: it panicked, passed a limit, or could never go on. */
public final class CallFailure extends Exception {
  private static final long serialVersionUID = 1;

  CallFailure(String function, String why) {
    super(function + ": " + why);
  }
}
