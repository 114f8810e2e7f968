package dev.baton.go.syntax;

/**
 * An error found in a source, at an offset of its text, in gc's words.
 *
 * @param message without position; of most syntax errors with the prefix {@code syntax error: }
 */
public record Diagnostic(Source source, int pos, String message) {
  public Position position() {
    return source.position(pos);
  }

  public int line() {
    return source.line(pos);
  }

  /** Where gc sorts the error in: columns it cannot tell apart are the same. */
  Position sortedPosition() {
    Position exact = position();
    return new Position(exact.line(), Math.min(exact.column(), FilePosition.UNKNOWN_COLUMN));
  }

  /**
   * The line that gc prints: {@code FILE:LINE:COL: message}, without the column where that is far
   * to the right; line directives may give the place another name.
   */
  public String render() {
    return source.shown(pos) + ": " + message;
  }

  boolean isSyntaxError() {
    return message.startsWith("syntax error");
  }
}
