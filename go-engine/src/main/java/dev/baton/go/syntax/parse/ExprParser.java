package dev.baton.go.syntax.parse;

import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.lex.Token;
import dev.baton.go.syntax.parse.part.Tokens;
import dev.baton.go.syntax.print.ShortForm;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.TypeExpr;
import dev.baton.go.syntax.tree.TypeExpr.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Parses expressions with operators, and lists of expressions. */
final class ExprParser {
  private static final int IN_HEADER = -1;

  private final Parser parser;
  private final Tokens tokens;

  /**
   * How many brackets are open since the last header of a control statement; {@link #IN_HEADER} if
   * it is none.
   */
  private int nesting;

  ExprParser(Parser parser) {
    this.parser = parser;
    this.tokens = parser.tokens;
  }

  /**
   * Parses what is between brackets: there, a brace after a name belongs to a composite literal.
   */
  <T> T nested(Supplier<T> parser) {
    nesting++;
    T result = parser.get();
    nesting--;
    return result;
  }

  /**
   * Parses the header of a control statement: there, a brace after a name starts the statement's
   * block.
   */
  <T> T header(Supplier<T> parser) {
    int outer = nesting;
    nesting = IN_HEADER;
    T result = parser.get();
    nesting = outer;
    return result;
  }

  boolean isInHeader() {
    return nesting < 0;
  }

  /** ExpressionList = Expression { "," Expression } . */
  List<Expr> list() {
    Expr first = expr();
    if (!tokens.at(Token.COMMA)) {
      return List.of(first);
    }
    List<Expr> list = new ArrayList<>();
    list.add(first);
    while (tokens.got(Token.COMMA)) {
      list.add(expr());
    }
    return list;
  }

  Expr expr() {
    return binary(unary(), 0);
  }

  /** An expression of which the first name is passed already. */
  Expr exprAfter(Ident name) {
    return binary(parser.operands.primaryAfter(name), 0);
  }

  /**
   * The part of an expression that binds tighter than the precedence; its first operand is passed
   * already.
   *
   * <pre>Expression = UnaryExpr | Expression binary_op Expression .</pre>
   */
  private Expr binary(Expr first, int precedence) {
    Expr x = first;
    for (int found = tokens.precedence(); found > precedence; found = tokens.precedence()) {
      int opPos = tokens.pos();
      Operator operator = tokens.operator();
      tokens.next();
      x = new Expr.Binary(x, opPos, operator, binary(unary(), found));
    }
    return x;
  }

  /**
   *
   *
   * <pre>
   * UnaryExpr = PrimaryExpr | unary_op UnaryExpr .
   * unary_op  = "+" | "-" | "!" | "^" | "*" | "&amp;" | "<-" .
   * </pre>
   */
  Expr unary() {
    int pos = tokens.pos();
    return switch (tokens.token()) {
      case STAR -> {
        tokens.next();
        yield new Expr.Star(pos, unary());
      }
      case ARROW -> receive(pos);
      case OPERATOR -> unary(pos, tokens.operator());
      default -> parser.operands.primary();
    };
  }

  private Expr unary(int pos, Operator operator) {
    return switch (operator) {
      case ADD, SUB, NOT, XOR, TILDE -> {
        tokens.next();
        yield new Expr.Unary(pos, operator, unary());
      }
      case AND -> {
        tokens.next();
        yield new Expr.Unary(pos, operator, unary().unparen());
      }
      default -> parser.operands.primary();
    };
  }

  /**
   * {@code <-x}, or {@code <-chan T}: only what follows shows that the arrow belongs to the type.
   */
  private Expr receive(int pos) {
    tokens.next();
    Expr x = unary();
    return x instanceof TypeExpr.Chan chan
        ? receiveOnly(pos, chan)
        : new Expr.Unary(pos, Operator.ARROW, x);
  }

  /** Takes the arrow of {@code <-(chan<- (chan T))} to the left: {@code <-chan (<-chan T)}. */
  private TypeExpr.Chan receiveOnly(int pos, TypeExpr.Chan chan) {
    Expr elem = chan.elem;
    switch (chan.direction) {
      case BOTH -> {}
      case RECEIVE_ONLY -> tokens.syntaxError("unexpected <-, expected chan");
      case SEND_ONLY -> {
        if (elem instanceof TypeExpr.Chan inner) {
          elem = receiveOnly(inner.pos(), inner);
        } else {
          tokens.syntaxError("unexpected " + ShortForm.of(elem) + ", expected chan");
        }
      }
    }
    return new TypeExpr.Chan(pos, Direction.RECEIVE_ONLY, elem);
  }
}
