package dev.baton.go.engine.update;

import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.lex.Lexer;
import dev.baton.go.syntax.lex.Token;
import dev.baton.go.syntax.parse.Parser;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Field;
import dev.baton.go.syntax.tree.Ident;

/** Gives a function's text another name for the function, where it calls itself as well. */
final class Renaming {
  private static final String CLAUSE = "package main; ";

  private final Source source;
  private final Decl.Func decl;
  private final String old;
  private final StringBuilder renamed = new StringBuilder();
  private int copied = CLAUSE.length();

  private Renaming(Source source, Decl.Func decl, String old) {
    this.source = source;
    this.decl = decl;
    this.old = old;
  }

  /** The text of one function with the name {@code now} in the place of {@code old}. */
  static String of(String text, String old, String now) {
    Source source = new Source("function.go", CLAUSE + text);
    Decl decl = Parser.parseSkippingBodies(source, new Diagnostics()).decls.getFirst();
    return decl instanceof Decl.Func function ? new Renaming(source, function, old).to(now) : text;
  }

  private String to(String now) {
    Lexer lexer = Lexer.ofSkipped(source, copied, source.text().length(), (pos, message) -> {});
    String owner = "";
    String before = "";
    lexer.next();
    while (lexer.token() != Token.EOF) {
      boolean dot = lexer.token() == Token.DOT;
      String name = lexer.token() == Token.NAME ? lexer.text() : "";
      int pos = lexer.pos();
      lexer.next();
      if (name.equals(old) && isMeant(pos, owner, lexer.token())) {
        renamed.append(source.text(), copied, pos).append(now);
        copied = pos + old.length();
      }
      owner = dot ? "." + before : "";
      before = dot ? before : name;
    }
    return renamed.append(source.text(), copied, source.text().length()).toString();
  }

  /**
   * Whether a name is the function's, and not a field's or another type's method.
   *
   * @param owner what is selected from, after a point; empty if nothing is
   */
  private boolean isMeant(int pos, String owner, Token next) {
    if (pos == decl.name.pos()) {
      return true;
    }
    Field receiver = decl.receiver;
    if (receiver == null) {
      return owner.isEmpty() && next != Token.COLON;
    }
    Ident self = receiver.name;
    return self != null && owner.equals("." + self.name);
  }
}
