package dev.baton.go.syntax.lex;

/**
 * Finds the brace that closes a block; knows of tokens only where braces may hide: in comments and
 * in quotes.
 */
final class BraceSkipper {
  private final Characters input;

  /** After the opening brace. */
  BraceSkipper(Characters input) {
    this.input = input;
  }

  /** Moves the input after the closing brace; false if there is none. */
  boolean skip() {
    int depth = 1;
    while (depth > 0 && !input.atEnd()) {
      char c = input.at();
      switch (c) {
        case '{' -> depth++;
        case '}' -> depth--;
        case '"', '\'' -> quoted(c);
        case '`' -> until('`');
        case '/' -> comment();
        default -> {}
      }
      input.advance();
    }
    return depth == 0;
  }

  /** To the closing quote, or to the end of the line if there is none. */
  private void quoted(char quote) {
    input.advance();
    while (!input.atEnd() && input.at() != quote && input.at() != '\n') {
      boolean escape = input.at() == '\\' && input.ahead() != '\n';
      input.advance(escape ? 2 : 1);
    }
  }

  private void until(char end) {
    do {
      input.advance();
    } while (!input.atEnd() && input.at() != end);
  }

  private void comment() {
    if (input.ahead() == '/') {
      until('\n');
    } else if (input.ahead() == '*') {
      input.advance(2);
      while (!input.atEnd() && (input.at() != '*' || input.ahead() != '/')) {
        input.advance();
      }
      input.advance();
    }
  }
}
