package dev.baton.go.code.jvm;

/** A program uses a part of Go that the generator does not know. */
public final class Unsupported extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unsupported(String feature) {
    super("not supported: " + feature);
  }
}
