package dev.baton.go.syntax;

import java.util.List;
import java.util.Objects;

/** Thrown where a source has to be right, and is not: of the library's own sources, for example. */
public final class SyntaxError extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SyntaxError(List<String> lines) {
    super(String.join("\n", lines));
  }

  /** The errors, one each. */
  public List<String> lines() {
    // The constructor sets the message.
    return Objects.requireNonNull(getMessage()).lines().toList();
  }
}
