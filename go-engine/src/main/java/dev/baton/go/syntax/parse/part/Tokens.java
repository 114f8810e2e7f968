package dev.baton.go.syntax.parse.part;

import dev.baton.go.syntax.Diagnostic;
import dev.baton.go.syntax.Diagnostics;
import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.Source;
import dev.baton.go.syntax.branch.BranchChecker;
import dev.baton.go.syntax.lex.Lexer;
import dev.baton.go.syntax.lex.Token;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.syntax.tree.Stmt;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that are still to be parsed, and what is said and done where they are not those
 * expected.
 */
public final class Tokens {
  /** Keywords that start a statement: within a function, good places to go on after an error. */
  private static final Set<Token> STATEMENT_STARTS =
      EnumSet.of(
          Token.BREAK,
          Token.CONST,
          Token.CONTINUE,
          Token.DEFER,
          Token.FALLTHROUGH,
          Token.FOR,
          Token.GO,
          Token.GOTO,
          Token.IF,
          Token.RETURN,
          Token.SELECT,
          Token.SWITCH,
          Token.TYPE,
          Token.VAR);

  private final Source source;
  private final Diagnostics diagnostics;
  private final Lexer lexer;

  /** What is wrong with the line directives from the current token on. */
  private List<Diagnostic> directiveFaults;

  private int errorCount;
  private int functionDepth;

  /** The tokens of a whole source. */
  public Tokens(Source source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.lexer = Lexer.of(source, this::errorAt);
    this.directiveFaults = source.faults();
    next();
  }

  /** The tokens of a part of a source. */
  public Tokens(Source source, int from, int to, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.lexer = Lexer.ofSkipped(source, from, to, this::errorAt);
    this.directiveFaults = List.of();
    next();
  }

  public Source source() {
    return source;
  }

  public Token token() {
    return lexer.token();
  }

  /** Where the current token starts. */
  public int pos() {
    return lexer.pos();
  }

  /** Where the token before the current one ends. */
  public int previousEnd() {
    return lexer.previousEnd();
  }

  /** The text of a name, literal or semicolon. */
  public String text() {
    return lexer.text();
  }

  /** The operator of the current token, which is an OPERATOR, ASSIGN_OP, INC_OP or STAR. */
  public Operator operator() {
    return Objects.requireNonNull(lexer.operator());
  }

  public boolean at(Token token) {
    return lexer.token() == token;
  }

  public boolean atOperator(Operator operator) {
    return at(Token.OPERATOR) && lexer.operator() == operator;
  }

  /** The precedence of a binary operator; 0 for all other tokens. */
  public int precedence() {
    Operator operator = lexer.operator();
    boolean binary = at(Token.OPERATOR) || at(Token.STAR);
    return binary && operator != null ? operator.precedence() : 0;
  }

  public void next() {
    lexer.next();
    if (!directiveFaults.isEmpty()) {
      reportDirectives();
    }
  }

  /** Reports the line directives before the current token that are none. */
  private void reportDirectives() {
    int passed = 0;
    while (passed < directiveFaults.size() && directiveFaults.get(passed).pos() < pos()) {
      Diagnostic fault = directiveFaults.get(passed++);
      errorAt(fault.pos(), fault.message());
    }
    directiveFaults = directiveFaults.subList(passed, directiveFaults.size());
  }

  /** See {@link Lexer#skipBraces}. */
  public int skipBraces() {
    return lexer.skipBraces();
  }

  /** Passes the token if it is the current one. */
  public boolean got(Token token) {
    if (!at(token)) {
      return false;
    }
    next();
    return true;
  }

  /** Passes the token; reports if another is current, and passes that. */
  public void want(Token token) {
    if (!got(token)) {
      syntaxError("expected " + token.description());
      advance();
    }
  }

  /** Passes {@code =}, and {@code :=} in its place with an error. */
  public boolean gotAssign() {
    if (at(Token.DEFINE)) {
      syntaxError("expected =");
      next();
      return true;
    }
    return got(Token.ASSIGN);
  }

  /** Passes a literal if there is one. */
  public Literal.@Nullable Basic literal() {
    Literal.Kind kind =
        switch (token()) {
          case INT -> Literal.Kind.INT;
          case FLOAT -> Literal.Kind.FLOAT;
          case IMAG -> Literal.Kind.IMAG;
          case CHAR -> Literal.Kind.CHAR;
          case STRING -> Literal.Kind.STRING;
          default -> null;
        };
    if (kind == null) {
      return null;
    }
    Literal.Basic literal = new Literal.Basic(pos(), kind, text(), lexer.isBad());
    next();
    return literal;
  }

  /** Passes a name; for any other token, which is passed too, the blank name. */
  public Ident name() {
    if (at(Token.NAME)) {
      Ident name = new Ident(pos(), text());
      next();
      return name;
    }
    Ident blank = blank(pos());
    syntaxError("expected name");
    advance();
    return blank;
  }

  /** A name that is not in the text. */
  public static Ident blank(int pos) {
    return new Ident(pos, pos, "_");
  }

  /** An expression that is not in the text. */
  public Expr.Bad bad() {
    return new Expr.Bad(pos(), pos());
  }

  public void enterFunction() {
    functionDepth++;
  }

  public void leaveFunction() {
    functionDepth--;
  }

  public int errorCount() {
    return errorCount;
  }

  public void error(String message) {
    errorAt(pos(), message);
  }

  public void errorAt(int pos, String message) {
    errorCount++;
    diagnostics.error(source, pos, message);
  }

  /** Errors found there do not tell of the tokens, and so do not count as a reason for others. */
  public void checkBranches(Stmt.Block body) {
    BranchChecker.check(body, source, diagnostics);
  }

  public void syntaxError(String message) {
    syntaxErrorAt(pos(), message);
  }

  /**
   * Reports a syntax error. A message that says what was expected, or starts with {@code in},
   * {@code at} or {@code after}, is told after the token that was found.
   */
  public void syntaxErrorAt(int pos, String message) {
    if (at(Token.EOF) && errorCount > 0) {
      return; // the reason was told already
    }
    if (message.startsWith("expected ")) {
      errorAt(pos, "syntax error: unexpected " + found() + ", " + message);
    } else if (message.matches("(in|at|after) .*")) {
      errorAt(pos, "syntax error: unexpected " + found() + " " + message);
    } else {
      errorAt(pos, "syntax error: " + message);
    }
  }

  private String found() {
    Token token = token();
    return switch (token) {
      case NAME, SEMICOLON -> text();
      case INT, FLOAT, IMAG, CHAR, STRING -> "literal " + text();
      case OPERATOR -> operator().toString();
      case ASSIGN_OP -> operator() + "=";
      case INC_OP -> operator() + "" + operator();
      default -> token.description();
    };
  }

  /** Passes one token, if it is not the last. */
  void advance() {
    if (!at(Token.EOF)) {
      next();
    }
  }

  /**
   * Passes tokens until one of the given ones is current, or within a function one that starts a
   * statement.
   */
  public void advanceTo(Token first, Token... others) {
    EnumSet<Token> stops = EnumSet.of(first, others);
    stops.add(Token.EOF);
    if (functionDepth > 0) {
      stops.addAll(STATEMENT_STARTS);
    }
    while (!stops.contains(token())) {
      next();
    }
  }

  /** Parses one element of a list. */
  @FunctionalInterface
  public interface Element {
    /** Returns whether the list must end after this element. */
    boolean parse();
  }

  /**
   * Parses a list up to its end; it may be empty, and a separator may follow the last element.
   *
   * <pre>list = [ element { separator element } [ separator ] ] close .</pre>
   *
   * @return where the closing token is
   */
  public int list(String context, Token separator, Token close, Element element) {
    return list(context, separator, close, element, element);
  }

  /** Parses a list whose first element is of another kind. */
  public int list(String context, Token separator, Token close, Element first, Element others) {
    Element element = first;
    boolean last = false;
    while (!at(Token.EOF) && !at(close) && !last) {
      last = element.parse();
      element = others;
      if (!got(separator) && !at(close)) {
        syntaxError(
            "in " + context + "; possibly missing " + separator.description() + " or " + close);
        advanceTo(Token.RPAREN, Token.RBRACK, Token.RBRACE);
        if (!at(close)) {
          return pos();
        }
      }
    }
    int closePos = pos();
    want(close);
    return closePos;
  }
}
