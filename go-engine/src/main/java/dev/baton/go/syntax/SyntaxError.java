package dev.baton.go.syntax;

import java.util.List;

/** Thrown where a source has to be right, and is not: of the library's own sources, for example. */
public final class SyntaxError extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SyntaxError(List<String> lines) {
    super(String.join("\n", lines));
  }
}
