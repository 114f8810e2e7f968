package dev.baton.go.syntax.print;

import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.lex.Lexer;
import dev.baton.go.syntax.lex.Token;

/**
 * A piece of a text as its tokens: two pieces have the same one if they differ in nothing but
 * comments, spaces, and where lines break.
 */
public final class TokenText {
  private TokenText() {}

  /** The tokens between two places of a source that was read without errors. */
  public static String of(Source source, int from, int to) {
    Lexer lexer = Lexer.ofSkipped(source, from, to, (pos, message) -> {});
    StringBuilder tokens = new StringBuilder();
    String separator = "";
    lexer.next();
    while (lexer.token() != Token.EOF) {
      Token token = lexer.token();
      int start = lexer.pos();
      lexer.next();
      if (token == Token.SEMICOLON || token == Token.COMMA) {
        tokens.append(separator);
        separator = token == Token.COMMA ? ", " : "; ";
      } else {
        tokens.append(isNeeded(separator, token) ? separator : "");
        tokens.append(source.text(), start, lexer.previousEnd()).append(' ');
        separator = "";
      }
    }
    return tokens.toString();
  }

  /** A comma tells type parameters from an array's length; else none is needed before an end. */
  private static boolean isNeeded(String separator, Token next) {
    return switch (next) {
      case RPAREN, RBRACE -> false;
      case RBRACK -> separator.equals(", ");
      default -> true;
    };
  }
}
