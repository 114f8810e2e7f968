package dev.baton.go.runtime;

/** Translates what the JVM notices into what Go would have noticed. */
public final class Failures {
  private Failures() {}

  /** The panic for a throwable; errors that no Go code may see are thrown on. */
  public static GoPanic toPanic(Throwable thrown) {
    return switch (thrown) {
      case GoPanic panic -> panic;
      case NullPointerException nil ->
          GoPanic.of(Fault.error("invalid memory address or nil pointer dereference"), nil);
      case ArithmeticException division ->
          GoPanic.of(Fault.error("integer divide by zero"), division);
      case StackOverflowError overflow -> throw new FatalError("stack overflow", overflow);
      case OutOfMemoryError memory -> throw new FatalError("runtime: out of memory", memory);
      case Error error -> throw error;
      case RuntimeException exception -> throw exception;
      default -> throw new IllegalStateException(thrown);
    };
  }
}
