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

  /** The line that gc prints: {@code FILE:LINE:COL: message}. */
  public String render() {
    return source.name() + ":" + position() + ": " + message;
  }

  boolean isSyntaxError() {
    return message.startsWith("syntax error");
  }
}
