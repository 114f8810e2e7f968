package dev.baton.go.syntax.parse;

import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.SyntaxError;
import dev.baton.go.syntax.parse.part.Tokens;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Stmt;

/** Parses the bodies of functions, or skips them until they are needed. */
final class FunctionBodyParser {
  private final Parser parser;
  private final Tokens tokens;
  private final boolean skip;

  FunctionBodyParser(Parser parser, boolean skip) {
    this.parser = parser;
    this.tokens = parser.tokens;
    this.skip = skip;
  }

  /** The body of a declared function. */
  Decl.Body declared() {
    return skip ? skipped() : new Decl.Body(parse());
  }

  /** FunctionBody = Block . */
  Stmt.Block parse() {
    int errorsBefore = tokens.errorCount();
    tokens.enterFunction();
    Stmt.Block body = parser.stmts.block();
    tokens.leaveFunction();
    if (tokens.errorCount() == errorsBefore) {
      tokens.checkBranches(body);
    }
    return body;
  }

  private Decl.Body skipped() {
    int pos = tokens.pos();
    int end = tokens.skipBraces();
    if (end < 0) {
      return new Decl.Body(parse()); // to report what is wrong
    }
    Source source = tokens.source();
    return new Decl.Body(pos, end, () -> parse(source, pos, end));
  }

  private static Stmt.Block parse(Source source, int pos, int end) {
    Diagnostics diagnostics = new Diagnostics();
    Tokens tokens = new Tokens(source, pos, end, diagnostics);
    Stmt.Block body = new Parser(tokens, false).bodies.parse();
    if (!diagnostics.isEmpty()) {
      throw new SyntaxError(diagnostics.render());
    }
    return body;
  }
}
