package dev.baton.go.syntax.parse;

import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.lex.Token;
import dev.baton.go.syntax.parse.part.Tokens;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses a source file. There is always a tree; if there were errors it has gaps and must not be
 * run. Independent of each other, several threads may parse at once.
 */
public final class Parser {
  // The parsers of one source, which call each other as the rules of the grammar do.
  final Tokens tokens;
  final TypeParser types;
  final SignatureParser signatures;
  final StructureParser structures;
  final ExprParser exprs;
  final OperandParser operands;
  final StmtParser stmts;
  final ControlParser controls;
  final FunctionBodyParser bodies;
  final DeclParser declarations;
  private final List<Decl> decls = new ArrayList<>();

  /** Of a part of a source, such as a function's body. */
  Parser(Tokens tokens, boolean skipBodies) {
    this.tokens = tokens;
    types = new TypeParser(this);
    signatures = new SignatureParser(this);
    structures = new StructureParser(this);
    exprs = new ExprParser(this);
    operands = new OperandParser(this);
    stmts = new StmtParser(this);
    controls = new ControlParser(this);
    bodies = new FunctionBodyParser(this, skipBodies);
    declarations = new DeclParser(this);
  }

  /** Parses all of the source. */
  public static SourceFile parse(Source source, Diagnostics diagnostics) {
    return new Parser(new Tokens(source, diagnostics), false).file();
  }

  /**
   * Parses the source but for the bodies of the declared functions, each of which is parsed when it
   * is first asked for; an error in it is a {@link dev.baton.go.syntax.SyntaxError} then.
   */
  public static SourceFile parseSkippingBodies(Source source, Diagnostics diagnostics) {
    return new Parser(new Tokens(source, diagnostics), true).file();
  }

  /**
   * Parses one function's declaration, which takes up a part of a source, but for its body.
   *
   * @return null if there is none
   */
  public static Decl.@Nullable Func function(
      Source source, int from, int to, Diagnostics diagnostics) {
    Parser parser = new Parser(new Tokens(source, from, to, diagnostics), true);
    if (!parser.tokens.at(Token.FUNC)) {
      return null;
    }
    parser.declarations.declaration(parser.decls);
    return (Decl.Func) parser.decls.getFirst();
  }

  /**
   * SourceFile = PackageClause ";" { ImportDecl ";" } { TopLevelDecl ";" } . After an error in the
   * package clause, or before it, nothing else is looked at.
   */
  private SourceFile file() {
    int packagePos = tokens.pos();
    Ident name = packageClause();
    if (tokens.errorCount() == 0) {
      declarations();
    }
    return new SourceFile(tokens.source(), packagePos, name, decls);
  }

  /** PackageClause = "package" PackageName . */
  private Ident packageClause() {
    if (!tokens.got(Token.PACKAGE)) {
      tokens.syntaxError("package statement must be first");
      return Tokens.blank(tokens.pos());
    }
    Ident name = tokens.name();
    tokens.want(Token.SEMICOLON);
    return name;
  }

  private void declarations() {
    Token previous = Token.IMPORT;
    while (!tokens.at(Token.EOF)) {
      if (tokens.at(Token.IMPORT) && previous != Token.IMPORT) {
        tokens.syntaxError("imports must appear before other declarations");
      }
      previous = tokens.token();
      if (!startsDeclaration(previous)) {
        tokens.syntaxError(misplaced());
        advanceToDeclaration();
        continue;
      }
      declarations.declaration(decls);
      if (!tokens.at(Token.EOF) && !tokens.got(Token.SEMICOLON)) {
        tokens.syntaxError("after top level declaration");
        advanceToDeclaration();
      }
    }
  }

  private static boolean startsDeclaration(Token token) {
    return switch (token) {
      case IMPORT, CONST, TYPE, VAR, FUNC -> true;
      default -> false;
    };
  }

  private String misplaced() {
    boolean bodyOfFunction =
        tokens.at(Token.LBRACE)
            && !decls.isEmpty()
            && decls.getLast() instanceof Decl.Func func
            && func.body == null;
    return bodyOfFunction
        ? "unexpected semicolon or newline before {"
        : "non-declaration statement outside function body";
  }

  private void advanceToDeclaration() {
    tokens.advanceTo(Token.IMPORT, Token.CONST, Token.TYPE, Token.VAR, Token.FUNC);
  }
}
