package dev.baton.go.link.function;

/** A function was called that has no body in Go, nor a Java method in its place. */
public final class MissingBody extends RuntimeException {
  private static final long serialVersionUID = 1;

  MissingBody(FunctionCell function) {
    super(function + " " + function.type().displayDescriptor() + " has no body");
  }
}
