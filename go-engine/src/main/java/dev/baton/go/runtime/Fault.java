package dev.baton.go.runtime;

/**
 * What the run-time system panics with: a {@code runtime.Error} as long as no Go code has seen it.
 *
 * @param text all that the error says
 */
public record Fault(Kind kind, String text) {
  /** Which of package runtime's errors it is. */
  public enum Kind {
    /** One whose text begins with {@code runtime error: }. */
    ERROR,
    /** An index or slice expression out of range. */
    BOUNDS,
    /** One without that beginning. */
    PLAIN,
    TYPE_ASSERTION,
    /** {@code panic(nil)}. */
    PANIC_NIL
  }

  private static final String PREFIX = "runtime error: ";

  static Fault error(String text) {
    return new Fault(Kind.ERROR, PREFIX + text);
  }

  static Fault bounds(String text) {
    return new Fault(Kind.BOUNDS, PREFIX + text);
  }

  static Fault plain(String text) {
    return new Fault(Kind.PLAIN, text);
  }

  static Fault typeAssertion(String text) {
    return new Fault(Kind.TYPE_ASSERTION, text);
  }

  static Fault panicNil() {
    return new Fault(
        Kind.PANIC_NIL, "panic called with nil argument (use GODEBUG=panicnil=1 to disable)");
  }

  @Override
  public String toString() {
    return text;
  }
}
