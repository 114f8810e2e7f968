package dev.baton.go.update;

import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.lex.Lexer;
import dev.baton.go.syntax.lex.Token;
import java.util.HashSet;
import java.util.Set;

/** The names that stand in the interface types of a text: their methods, and a few more. */
public final class InterfaceMethods {
  private final Lexer lexer;
  private final Set<String> names = new HashSet<>();

  private InterfaceMethods(Source source) {
    lexer = Lexer.of(source, (pos, message) -> {});
  }

  /** All names between the braces of interface types. */
  public static Set<String> in(Source source) {
    InterfaceMethods methods = new InterfaceMethods(source);
    methods.lexer.next();
    while (methods.lexer.token() != Token.EOF) {
      boolean head = methods.lexer.token() == Token.INTERFACE;
      methods.lexer.next();
      if (head && methods.lexer.token() == Token.LBRACE) {
        methods.body();
      }
    }
    return methods.names;
  }

  private void body() {
    int depth = 0;
    do {
      switch (lexer.token()) {
        case LBRACE -> depth++;
        case RBRACE -> depth--;
        case NAME -> names.add(lexer.text());
        default -> {}
      }
      lexer.next();
    } while (depth > 0 && lexer.token() != Token.EOF);
  }
}
