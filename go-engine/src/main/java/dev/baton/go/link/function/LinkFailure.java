package dev.baton.go.link.function;

/** A function cannot be compiled, though it was found right: a fault of the engine. */
public final class LinkFailure extends Error {
  private static final long serialVersionUID = 1;

  LinkFailure(FunctionCell function, RuntimeException cause) {
    // The JVM hands on errors of bootstrap methods as they are, but wraps exceptions.
    super(function + ": " + cause, cause);
  }
}
