package dev.baton.go.check.core;

/** Ends a check after as many errors as the compiler shows. */
public final class TooManyErrors extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooManyErrors() {
    super("too many errors", null, false, false);
  }
}
