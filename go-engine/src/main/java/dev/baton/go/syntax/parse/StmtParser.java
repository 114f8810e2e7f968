package dev.baton.go.syntax.parse;

import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.lex.Token;
import dev.baton.go.syntax.parse.part.HeaderStmt;
import dev.baton.go.syntax.parse.part.Tokens;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.syntax.tree.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses statements, but for those that choose or repeat others. */
final class StmtParser {
  private final Parser parser;
  private final Tokens tokens;

  StmtParser(Parser parser) {
    this.parser = parser;
    this.tokens = parser.tokens;
  }

  /**
   * Block = "{" StatementList "}" .
   *
   * @param context after which a brace is missing if there is none
   */
  Stmt.Block block(String context) {
    int pos = tokens.pos();
    if (!tokens.got(Token.LBRACE)) {
      tokens.syntaxError("expected { after " + context);
      tokens.advanceTo(Token.NAME, Token.RBRACE);
      int rbracePos = tokens.pos();
      if (tokens.got(Token.RBRACE)) {
        return new Stmt.Block(pos, List.of(), rbracePos);
      }
    }
    return blockAfterBrace(pos);
  }

  /** A block where an opening brace is the current token. */
  Stmt.Block block() {
    int pos = tokens.pos();
    tokens.next();
    return blockAfterBrace(pos);
  }

  private Stmt.Block blockAfterBrace(int pos) {
    List<Stmt> stmts = list();
    int rbracePos = tokens.pos();
    tokens.want(Token.RBRACE);
    return new Stmt.Block(pos, stmts, rbracePos);
  }

  /** StatementList = { Statement ";" } . The last semicolon may be missing before a brace. */
  List<Stmt> list() {
    List<Stmt> stmts = new ArrayList<>();
    while (!atListEnd()) {
      Stmt stmt = stmtOrNull();
      if (stmt == null) {
        break;
      }
      stmts.add(stmt);
      if (!tokens.got(Token.SEMICOLON) && !tokens.at(Token.RBRACE)) {
        tokens.syntaxError("at end of statement");
        tokens.advanceTo(Token.SEMICOLON, Token.RBRACE, Token.CASE, Token.DEFAULT);
        tokens.got(Token.SEMICOLON);
      }
    }
    return stmts;
  }

  private boolean atListEnd() {
    return switch (tokens.token()) {
      case EOF, RBRACE, CASE, DEFAULT -> true;
      default -> false;
    };
  }

  /**
   * A statement if there is one.
   *
   * <pre>
   * Statement = Declaration | LabeledStmt | SimpleStmt | GoStmt | ReturnStmt | BreakStmt | ContinueStmt |
   *             GotoStmt | FallthroughStmt | Block | IfStmt | SwitchStmt | SelectStmt | ForStmt | DeferStmt .
   * </pre>
   */
  private @Nullable Stmt stmtOrNull() {
    return switch (tokens.token()) {
      case NAME -> labeledOrSimple();
      case VAR, CONST, TYPE -> declaration();
      case LBRACE -> block();
      case INT, FLOAT, IMAG, CHAR, STRING -> simple(null);
      case FUNC, LPAREN, LBRACK, STRUCT, MAP, CHAN, INTERFACE, ARROW, STAR -> simple(null);
      case OPERATOR -> startsExpr(tokens.operator()) ? simple(null) : null;
      case IF -> parser.controls.ifStmt();
      case FOR -> parser.controls.forStmt();
      case SWITCH -> parser.controls.switchStmt();
      case SELECT -> parser.controls.selectStmt();
      case GO, DEFER -> goOrDefer();
      case RETURN -> returnStmt();
      case BREAK -> branch(Stmt.Jump.BREAK);
      case CONTINUE -> branch(Stmt.Jump.CONTINUE);
      case GOTO -> gotoStmt();
      case FALLTHROUGH -> fallthrough();
      case SEMICOLON -> new SimpleStmt.Empty(tokens.pos());
      default -> null;
    };
  }

  private static boolean startsExpr(Operator operator) {
    return switch (operator) {
      case ADD, SUB, AND, XOR, NOT -> true;
      default -> false;
    };
  }

  /** LabeledStmt = Label ":" Statement . */
  private @Nullable Stmt labeledOrSimple() {
    List<Expr> exprs = parser.exprs.list();
    return tokens.at(Token.COLON) && exprs.size() == 1 && exprs.getFirst() instanceof Ident label
        ? labeled(label)
        : simple(exprs);
  }

  private @Nullable Stmt labeled(Ident label) {
    int colonPos = tokens.pos();
    tokens.next();
    if (tokens.at(Token.RBRACE)) {
      return new Stmt.Labeled(label, new SimpleStmt.Empty(tokens.pos()));
    }
    Stmt stmt = stmtOrNull();
    if (stmt == null) {
      tokens.syntaxErrorAt(colonPos, "missing statement after label");
      return null;
    }
    return new Stmt.Labeled(label, stmt);
  }

  private Stmt declaration() {
    int pos = tokens.pos();
    List<Decl> decls = new ArrayList<>();
    parser.declarations.declaration(decls);
    return new Stmt.Declaration(pos, decls, tokens.previousEnd());
  }

  /** GoStmt = "go" Expression . DeferStmt = "defer" Expression . */
  private Stmt goOrDefer() {
    int pos = tokens.pos();
    Token keyword = tokens.token();
    tokens.next();
    Expr x = parser.operands.primary();
    if (x instanceof Expr.Paren) {
      tokens.errorAt(x.pos(), "expression in " + keyword + " must not be parenthesized");
    }
    Expr call = x.unparen();
    return keyword == Token.GO ? new Stmt.Go(pos, call) : new Stmt.Defer(pos, call);
  }

  /** ReturnStmt = "return" [ ExpressionList ] . */
  private Stmt returnStmt() {
    int pos = tokens.pos();
    tokens.next();
    boolean bare = tokens.at(Token.SEMICOLON) || tokens.at(Token.RBRACE);
    List<Expr> results = bare ? List.of() : parser.exprs.list();
    return new Stmt.Return(pos, results, tokens.previousEnd());
  }

  /** BreakStmt = "break" [ Label ] . ContinueStmt = "continue" [ Label ] . */
  private Stmt branch(Stmt.Jump jump) {
    int pos = tokens.pos();
    tokens.next();
    Ident label = tokens.at(Token.NAME) ? tokens.name() : null;
    return new Stmt.Branch(pos, jump, label, tokens.previousEnd());
  }

  /** GotoStmt = "goto" Label . */
  private Stmt gotoStmt() {
    int pos = tokens.pos();
    tokens.next();
    Ident label = tokens.name();
    return new Stmt.Branch(pos, Stmt.Jump.GOTO, label, tokens.previousEnd());
  }

  private Stmt fallthrough() {
    int pos = tokens.pos();
    tokens.next();
    return new Stmt.Branch(pos, Stmt.Jump.FALLTHROUGH, null, tokens.previousEnd());
  }

  /** A simple statement outside of headers; its first expressions may be passed already. */
  SimpleStmt simple(@Nullable List<Expr> lhs) {
    List<Expr> exprs = lhs == null ? parser.exprs.list() : lhs;
    return switch (tokens.token()) {
      case ASSIGN, DEFINE -> assignment(exprs);
      default -> withoutAssignment(exprs);
    };
  }

  /**
   * A statement in the header of a for, if or switch.
   *
   * <pre>
   * RangeClause     = [ ExpressionList "=" | IdentifierList ":=" ] "range" Expression .
   * TypeSwitchGuard = [ identifier ":=" ] PrimaryExpr "." "(" "type" ")" .
   * </pre>
   */
  HeaderStmt inHeader(Token keyword) {
    if (keyword == Token.FOR && tokens.at(Token.RANGE)) {
      return rangeClause(List.of(), false);
    }
    List<Expr> lhs = parser.exprs.list();
    return switch (tokens.token()) {
      case ASSIGN, DEFINE -> assignmentInHeader(lhs, keyword);
      default -> new HeaderStmt.Simple(withoutAssignment(lhs));
    };
  }

  private HeaderStmt assignmentInHeader(List<Expr> lhs, Token keyword) {
    boolean define = tokens.at(Token.DEFINE);
    int opPos = tokens.pos();
    tokens.next();
    if (keyword == Token.FOR && tokens.at(Token.RANGE)) {
      return rangeClause(lhs, define);
    }
    List<Expr> rhs = parser.exprs.list();
    if (keyword == Token.SWITCH
        && define
        && rhs.size() == 1
        && rhs.getFirst() instanceof Expr.TypeSwitchGuard guard
        && lhs.size() == 1
        && lhs.getFirst() instanceof Ident name) {
      return new HeaderStmt.NamedGuard(name, opPos, guard);
    }
    return new HeaderStmt.Simple(assignment(lhs, opPos, define, rhs));
  }

  private HeaderStmt rangeClause(List<Expr> lhs, boolean define) {
    int rangePos = tokens.pos();
    tokens.next();
    return new HeaderStmt.RangeClause(lhs, define, rangePos, parser.exprs.expr());
  }

  /**
   * Assignment = ExpressionList "=" ExpressionList . ShortVarDecl = IdentifierList ":="
   * ExpressionList .
   */
  private SimpleStmt assignment(List<Expr> lhs) {
    boolean define = tokens.at(Token.DEFINE);
    int opPos = tokens.pos();
    tokens.next();
    return assignment(lhs, opPos, define, parser.exprs.list());
  }

  private static SimpleStmt assignment(List<Expr> lhs, int opPos, boolean define, List<Expr> rhs) {
    return define
        ? new SimpleStmt.Define(lhs, opPos, rhs)
        : new SimpleStmt.Assign(lhs, opPos, null, rhs);
  }

  /**
   *
   *
   * <pre>
   * SendStmt   = Channel "<-" Expression .
   * IncDecStmt = Expression ( "++" | "--" ) .
   * Assignment = Expression assign_op Expression .
   * </pre>
   */
  private SimpleStmt withoutAssignment(List<Expr> exprs) {
    Expr x = exprs.getFirst();
    if (exprs.size() > 1) {
      tokens.syntaxError("expected := or = or comma");
      tokens.advanceTo(Token.SEMICOLON, Token.RBRACE);
      return new SimpleStmt.Expression(x);
    }
    int opPos = tokens.pos();
    return switch (tokens.token()) {
      case ARROW -> {
        tokens.next();
        yield new SimpleStmt.Send(x, opPos, parser.exprs.expr());
      }
      case ASSIGN_OP -> {
        Operator operator = tokens.operator();
        tokens.next();
        yield new SimpleStmt.Assign(exprs, opPos, operator, List.of(parser.exprs.expr()));
      }
      case INC_OP -> {
        Operator operator = tokens.operator();
        tokens.next();
        yield new SimpleStmt.IncDec(x, opPos, operator);
      }
      default -> new SimpleStmt.Expression(x);
    };
  }
}
