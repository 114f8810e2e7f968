package dev.baton.go.syntax.parse;

import dev.baton.go.syntax.lex.Token;
import dev.baton.go.syntax.parse.part.HeaderStmt;
import dev.baton.go.syntax.parse.part.Tokens;
import dev.baton.go.syntax.tree.ControlStmt;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.SimpleStmt;
import dev.baton.go.syntax.tree.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Parses the statements that choose or repeat others. */
final class ControlParser {
  private final Parser parser;
  private final Tokens tokens;
  private final HeaderParser headers;

  ControlParser(Parser parser) {
    this.parser = parser;
    this.tokens = parser.tokens;
    this.headers = new HeaderParser(parser);
  }

  /** IfStmt = "if" [ SimpleStmt ";" ] Expression Block [ "else" ( IfStmt | Block ) ] . */
  Stmt ifStmt() {
    int pos = tokens.pos();
    HeaderParser.Header header = headers.header(Token.IF);
    Stmt.Block then = parser.stmts.block("if clause");
    Stmt otherwise = tokens.got(Token.ELSE) ? otherwise() : null;
    Expr cond = header.cond() == null ? new Expr.Bad(pos, pos) : header.cond();
    return new ControlStmt.If(pos, header.init(), cond, then, otherwise);
  }

  private @Nullable Stmt otherwise() {
    return switch (tokens.token()) {
      case IF -> ifStmt();
      case LBRACE -> parser.stmts.block();
      default -> {
        tokens.syntaxError("else must be followed by if or statement block");
        tokens.advanceTo(Token.NAME, Token.RBRACE);
        yield null;
      }
    };
  }

  /**
   *
   *
   * <pre>
   * ForStmt   = "for" [ Condition | ForClause | RangeClause ] Block .
   * ForClause = [ InitStmt ] ";" [ Condition ] ";" [ PostStmt ] .
   * </pre>
   */
  Stmt forStmt() {
    int pos = tokens.pos();
    HeaderParser.Header header = headers.header(Token.FOR);
    Stmt.Block body = parser.stmts.block("for clause");
    HeaderStmt.RangeClause range = header.range();
    return range == null
        ? new ControlStmt.For(pos, header.init(), header.cond(), header.post(), body)
        : new ControlStmt.Range(
            pos, range.lhs(), range.define(), range.rangePos(), range.x(), body);
  }

  /**
   *
   *
   * <pre>
   * ExprSwitchStmt = "switch" [ SimpleStmt ";" ] [ Expression ] "{" { CaseClause } "}" .
   * TypeSwitchStmt = "switch" [ SimpleStmt ";" ] TypeSwitchGuard "{" { CaseClause } "}" .
   * </pre>
   */
  Stmt switchStmt() {
    int pos = tokens.pos();
    HeaderParser.Header header = headers.header(Token.SWITCH);
    int lbracePos = tokens.pos();
    List<ControlStmt.CaseClause> clauses = clauses("switch", this::caseClause);
    int end = tokens.previousEnd();
    return header.cond() instanceof Expr.TypeSwitchGuard guard
        ? new ControlStmt.TypeSwitch(pos, header.init(), header.name(), guard.x, clauses, end)
        : new ControlStmt.Switch(pos, header.init(), header.cond(), lbracePos, clauses, end);
  }

  /** SelectStmt = "select" "{" { CommClause } "}" . */
  Stmt selectStmt() {
    int pos = tokens.pos();
    tokens.next();
    List<ControlStmt.CommClause> clauses = clauses("select", this::commClause);
    return new ControlStmt.Select(pos, clauses, tokens.previousEnd());
  }

  private <C> List<C> clauses(String keyword, Supplier<C> parser) {
    if (!tokens.got(Token.LBRACE)) {
      tokens.syntaxError("missing { after " + keyword + " clause");
      tokens.advanceTo(Token.CASE, Token.DEFAULT, Token.RBRACE);
    }
    List<C> clauses = new ArrayList<>();
    while (!tokens.at(Token.EOF) && !tokens.at(Token.RBRACE)) {
      clauses.add(parser.get());
    }
    tokens.want(Token.RBRACE);
    return clauses;
  }

  /** CaseClause = ( "case" ExpressionList | "default" ) ":" StatementList . */
  private ControlStmt.CaseClause caseClause() {
    int pos = tokens.pos();
    List<Expr> exprs = List.of();
    if (tokens.got(Token.CASE)) {
      exprs = parser.exprs.list();
    } else {
      defaultLabel();
    }
    int colonPos = tokens.pos();
    tokens.want(Token.COLON);
    return new ControlStmt.CaseClause(pos, exprs, colonPos, parser.stmts.list());
  }

  /** CommClause = ( "case" ( SendStmt | RecvStmt ) | "default" ) ":" StatementList . */
  private ControlStmt.CommClause commClause() {
    int pos = tokens.pos();
    SimpleStmt comm = null;
    if (tokens.got(Token.CASE)) {
      comm = parser.stmts.simple(null);
    } else {
      defaultLabel();
    }
    int colonPos = tokens.pos();
    tokens.want(Token.COLON);
    return new ControlStmt.CommClause(pos, comm, colonPos, parser.stmts.list());
  }

  private void defaultLabel() {
    if (!tokens.got(Token.DEFAULT)) {
      tokens.syntaxError("expected case or default or }");
      tokens.advanceTo(Token.COLON, Token.CASE, Token.DEFAULT, Token.RBRACE);
    }
  }
}
