package dev.baton.go.syntax.parse;

import dev.baton.go.syntax.lex.Token;
import dev.baton.go.syntax.parse.part.HeaderStmt;
import dev.baton.go.syntax.parse.part.Tokens;
import dev.baton.go.syntax.print.ShortForm;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.SimpleStmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses the headers of if, for and switch. */
final class HeaderParser {
  private final Parser parser;
  private final Tokens tokens;

  HeaderParser(Parser parser) {
    this.parser = parser;
    this.tokens = parser.tokens;
  }

  /**
   * What stands between the keyword of a control statement and its brace.
   *
   * @param cond of a type switch its guard
   * @param name the name that a type switch declares
   * @param range if it is not null, all others are
   */
  record Header(
      @Nullable SimpleStmt init,
      @Nullable Expr cond,
      @Nullable Ident name,
      @Nullable SimpleStmt post,
      HeaderStmt.@Nullable RangeClause range) {
    static Header of(@Nullable Expr cond) {
      return new Header(null, cond, null, null, null);
    }

    static Header of(HeaderStmt.RangeClause range) {
      return new Header(null, null, null, null, range);
    }
  }

  /** From the keyword on, which is the current token. */
  Header header(Token keyword) {
    tokens.next();
    if (!tokens.at(Token.LBRACE)) {
      return parser.exprs.header(() -> afterKeyword(keyword));
    }
    if (keyword == Token.IF) {
      tokens.syntaxError("missing condition in if statement");
      return Header.of(tokens.bad());
    }
    return Header.of((Expr) null);
  }

  private Header afterKeyword(Token keyword) {
    HeaderStmt first = tokens.at(Token.SEMICOLON) ? null : first(keyword);
    if (first instanceof HeaderStmt.RangeClause range) {
      return Header.of(range);
    }
    if (tokens.at(Token.LBRACE)) {
      return header(null, first, null);
    }
    Semicolon semicolon = semicolon();
    SimpleStmt init = asInit(first);
    if (keyword == Token.FOR) {
      return afterInit(init);
    }
    if (!tokens.at(Token.LBRACE)) {
      return header(init, parser.stmts.inHeader(keyword), null);
    }
    if (keyword == Token.IF && semicolon != null) {
      return new Header(init, missingCondition(semicolon), null, null, null);
    }
    return header(init, null, null);
  }

  private HeaderStmt first(Token keyword) {
    if (tokens.got(Token.VAR)) {
      tokens.syntaxError("var declaration not allowed in " + keyword + " initializer");
    }
    return parser.stmts.inHeader(keyword);
  }

  private static @Nullable SimpleStmt asInit(@Nullable HeaderStmt first) {
    return switch (first) {
      case HeaderStmt.Simple simple -> simple.stmt();
      case HeaderStmt.NamedGuard guard -> guard.asDefinition();
      case HeaderStmt.RangeClause _ -> throw new IllegalStateException("a range ends its header");
      case null -> null;
    };
  }

  /** The semicolon after the init statement, which may be a newline. */
  private record Semicolon(int pos, String text) {}

  private @Nullable Semicolon semicolon() {
    if (tokens.at(Token.SEMICOLON)) {
      Semicolon semicolon = new Semicolon(tokens.pos(), tokens.text());
      tokens.next();
      return semicolon;
    }
    tokens.want(Token.LBRACE); // better to ask for than a semicolon
    if (!tokens.at(Token.LBRACE)) {
      tokens.advanceTo(Token.LBRACE, Token.RBRACE);
    }
    return null;
  }

  private Expr missingCondition(Semicolon semicolon) {
    tokens.syntaxErrorAt(
        semicolon.pos,
        semicolon.text.equals("semicolon")
            ? "missing condition in if statement"
            : "unexpected " + semicolon.text + ", expected { after if clause");
    return new Expr.Bad(semicolon.pos, semicolon.pos);
  }

  /** [ Condition ] ";" [ PostStmt ] . */
  private Header afterInit(@Nullable SimpleStmt init) {
    SimpleStmt cond = null;
    if (!tokens.at(Token.SEMICOLON)) {
      if (tokens.at(Token.LBRACE)) {
        tokens.syntaxError("expected for loop condition");
        return header(init, null, null);
      }
      cond = parser.stmts.simple(null);
    }
    tokens.want(Token.SEMICOLON);
    SimpleStmt post = tokens.at(Token.LBRACE) ? null : post();
    return header(init, cond == null ? null : new HeaderStmt.Simple(cond), post);
  }

  private SimpleStmt post() {
    SimpleStmt post = parser.stmts.simple(null);
    if (post instanceof SimpleStmt.Define define) {
      tokens.syntaxErrorAt(define.definePos, "cannot declare in post statement of for loop");
    }
    return post;
  }

  private Header header(
      @Nullable SimpleStmt init, @Nullable HeaderStmt cond, @Nullable SimpleStmt post) {
    return switch (cond) {
      case HeaderStmt.NamedGuard(Ident name, int _, Expr.TypeSwitchGuard guard) ->
          new Header(init, guard, name, post, null);
      case HeaderStmt.Simple(SimpleStmt stmt) ->
          new Header(init, condition(stmt), null, post, null);
      case HeaderStmt.RangeClause _ -> throw new IllegalStateException("a range ends its header");
      case null -> new Header(init, null, null, post, null);
    };
  }

  private @Nullable Expr condition(SimpleStmt stmt) {
    switch (stmt) {
      case SimpleStmt.Expression expression -> {
        return expression.x;
      }
      case SimpleStmt.Assign assign when assign.op == null ->
          notAValue(
              assign.opPos,
              "assignment " + emphasized(assign.lhs) + " = " + emphasized(assign.rhs));
      case SimpleStmt.Assign assign -> notAValue(assign.opPos, ShortForm.of(assign));
      case SimpleStmt.Define define -> notAValue(define.definePos, ShortForm.of(define));
      case SimpleStmt.Send send -> notAValue(send.arrowPos, ShortForm.of(send));
      case SimpleStmt.IncDec incDec -> notAValue(incDec.opPos, ShortForm.of(incDec));
      case SimpleStmt.Empty empty -> notAValue(empty.pos(), ShortForm.of(empty));
    }
    return null;
  }

  private void notAValue(int pos, String stmt) {
    tokens.syntaxErrorAt(pos, "cannot use " + stmt + " as value");
  }

  /** In parentheses if it has an operator, so that the equals sign stands out. */
  private static String emphasized(List<Expr> exprs) {
    String text = ShortForm.of(exprs);
    return exprs.size() == 1 && exprs.getFirst() instanceof Expr.Binary ? "(" + text + ")" : text;
  }
}
