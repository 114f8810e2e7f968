package dev.baton.go.syntax.parse;

import dev.baton.go.syntax.lex.Token;
import dev.baton.go.syntax.parse.part.Tokens;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.syntax.tree.TypeExpr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses operands with the selectors, indices, arguments and so on that follow them. */
final class OperandParser {
  private final Parser parser;
  private final Tokens tokens;

  OperandParser(Parser parser) {
    this.parser = parser;
    this.tokens = parser.tokens;
  }

  /**
   *
   *
   * <pre>
   * PrimaryExpr = Operand | Conversion | MethodExpr | PrimaryExpr Selector | PrimaryExpr Index |
   *               PrimaryExpr Slice | PrimaryExpr TypeAssertion | PrimaryExpr Arguments .
   * </pre>
   */
  Expr primary() {
    return withSuffixes(operand());
  }

  /** A primary expression of which the first name is passed already. */
  Expr primaryAfter(Ident name) {
    return withSuffixes(name);
  }

  private Expr withSuffixes(Expr operand) {
    Expr x = operand;
    while (true) {
      Expr longer =
          switch (tokens.token()) {
            case DOT -> selectorOrAssertion(x);
            case LBRACK -> indexOrSlice(x);
            case LPAREN -> call(x);
            case LBRACE -> startsLiteral(x) ? compositeOf(x) : null;
            default -> null;
          };
      if (longer == null) {
        return x;
      }
      x = longer;
    }
  }

  /**
   *
   *
   * <pre>
   * Operand     = Literal | OperandName [ TypeArgs ] | "(" Expression ")" .
   * Literal     = BasicLit | CompositeLit | FunctionLit .
   * OperandName = identifier | QualifiedIdent .
   * </pre>
   */
  private Expr operand() {
    Literal.Basic literal = tokens.literal();
    if (literal != null) {
      return literal;
    }
    return switch (tokens.token()) {
      case NAME -> tokens.name();
      case LPAREN -> parenthesized();
      case FUNC -> functionOrType();
      case LBRACK, CHAN, MAP, STRUCT, INTERFACE -> parser.types.type();
      default -> {
        Expr bad = tokens.bad();
        tokens.syntaxError("expected expression");
        tokens.advanceTo(Token.RPAREN, Token.RBRACK, Token.RBRACE);
        yield bad;
      }
    };
  }

  private Expr parenthesized() {
    int pos = tokens.pos();
    tokens.next();
    Expr x = parser.exprs.nested(parser.exprs::expr);
    tokens.want(Token.RPAREN);
    return new Expr.Paren(pos, x, tokens.previousEnd());
  }

  /** FunctionLit = "func" Signature FunctionBody . */
  private Expr functionOrType() {
    int pos = tokens.pos();
    tokens.next();
    TypeExpr.Func type = parser.signatures.withoutTypeParams(pos, "function type");
    return tokens.at(Token.LBRACE)
        ? parser.exprs.nested(() -> new Literal.Func(type, parser.bodies.parse()))
        : type;
  }

  /**
   *
   *
   * <pre>
   * Selector      = "." identifier .
   * TypeAssertion = "." "(" Type ")" .
   * </pre>
   */
  private Expr selectorOrAssertion(Expr x) {
    int dotPos = tokens.pos();
    tokens.next();
    if (tokens.at(Token.NAME)) {
      return new Expr.Selector(x, dotPos, tokens.name());
    }
    if (tokens.got(Token.LPAREN)) {
      return assertion(x, dotPos);
    }
    tokens.syntaxError("expected name or (");
    tokens.advanceTo(Token.SEMICOLON, Token.RPAREN);
    return x;
  }

  private Expr assertion(Expr x, int dotPos) {
    if (tokens.got(Token.TYPE)) {
      tokens.want(Token.RPAREN);
      return new Expr.TypeSwitchGuard(x, dotPos, tokens.previousEnd());
    }
    Expr type = parser.types.type();
    tokens.want(Token.RPAREN);
    return new Expr.TypeAssert(x, dotPos, type, tokens.previousEnd());
  }

  /** Index = "[" Expression [ "," ] "]" . TypeArgs = "[" TypeList [ "," ] "]" . */
  private Expr indexOrSlice(Expr x) {
    int lbrackPos = tokens.pos();
    tokens.next();
    if (tokens.at(Token.COLON)) {
      return slice(x, lbrackPos, null);
    }
    if (tokens.at(Token.RBRACK)) {
      tokens.syntaxError("expected operand");
      return index(x, lbrackPos, List.of(tokens.bad()));
    }
    TypeParser.TypeList indices = parser.types.typeList(false);
    if (indices.comma() || tokens.at(Token.RBRACK)) {
      return index(x, lbrackPos, indices.types());
    }
    return slice(x, lbrackPos, indices.types().getFirst());
  }

  private Expr index(Expr x, int lbrackPos, List<Expr> indices) {
    tokens.want(Token.RBRACK);
    return new Expr.Index(x, lbrackPos, indices, tokens.previousEnd());
  }

  /**
   * From the first colon on.
   *
   * <pre>
   * Slice = "[" [ Expression ] ":" [ Expression ] "]" |
   *         "[" [ Expression ] ":" Expression ":" Expression "]" .
   * </pre>
   */
  private Expr slice(Expr x, int lbrackPos, @Nullable Expr low) {
    if (!tokens.got(Token.COLON)) {
      tokens.syntaxError("expected comma, : or ]");
      tokens.advanceTo(Token.COMMA, Token.COLON, Token.RBRACK);
    }
    return parser.exprs.nested(() -> sliceBounds(x, lbrackPos, low));
  }

  private Expr sliceBounds(Expr x, int lbrackPos, @Nullable Expr low) {
    boolean none = tokens.at(Token.COLON) || tokens.at(Token.RBRACK);
    Expr high = none ? null : parser.exprs.expr();
    Expr max = null;
    boolean full = tokens.at(Token.COLON);
    if (full) {
      if (high == null) {
        tokens.error("middle index required in 3-index slice");
        high = tokens.bad();
      }
      tokens.next();
      max = maximum();
    }
    tokens.want(Token.RBRACK);
    return new Expr.Slice(x, lbrackPos, low, high, max, full, tokens.previousEnd());
  }

  private Expr maximum() {
    if (tokens.at(Token.RBRACK)) {
      tokens.error("final index required in 3-index slice");
      return tokens.bad();
    }
    return parser.exprs.expr();
  }

  /**
   * Arguments = "(" [ ( ExpressionList | Type [ "," ExpressionList ] ) [ "..." ] [ "," ] ] ")" .
   */
  private Expr call(Expr fun) {
    int lparenPos = tokens.pos();
    tokens.next();
    Arguments arguments = new Arguments();
    int rparenPos =
        parser.exprs.nested(
            () -> tokens.list("argument list", Token.COMMA, Token.RPAREN, arguments::next));
    return new Expr.Call(fun, lparenPos, arguments.args, arguments.ellipsisPos, rparenPos);
  }

  private final class Arguments {
    final List<Expr> args = new ArrayList<>();
    int ellipsisPos = Expr.Call.NO_ELLIPSIS;

    /** Passes an argument; after {@code ...} there can be no other. */
    boolean next() {
      args.add(parser.exprs.expr());
      int pos = tokens.pos();
      if (!tokens.got(Token.ELLIPSIS)) {
        return false;
      }
      ellipsisPos = pos;
      return true;
    }
  }

  /** Whether a brace after the expression belongs to a composite literal and not to a block. */
  private boolean startsLiteral(Expr type) {
    return switch (type.unparen()) {
      case Ident _, Expr.Selector _ -> !parser.exprs.isInHeader();
      case Expr.Index index -> !parser.exprs.isInHeader() && !isValue(index);
      case TypeExpr.Array _, TypeExpr.SliceOf _, TypeExpr.Struct _, TypeExpr.Map _ -> true;
      default -> false;
    };
  }

  /** Whether the expression is certainly no type. */
  private static boolean isValue(Expr x) {
    return switch (x) {
      case Literal _, Expr.Slice _, Expr.TypeAssert _, Expr.TypeSwitchGuard _, Expr.Call _ -> true;
      case Expr.Unary _, Expr.Binary _ -> true;
      case Expr.Paren paren -> isValue(paren.x);
      case Expr.Index index ->
          isValue(index.x) || (index.indices.size() == 1 && isValue(index.indices.getFirst()));
      case Ident _, TypeExpr _, Expr.Bad _, Expr.Selector _, Expr.Star _, Expr.KeyValue _ -> false;
    };
  }

  /** CompositeLit = LiteralType LiteralValue . The type is passed already. */
  private Expr compositeOf(Expr type) {
    if (type instanceof Expr.Paren) {
      tokens.syntaxError("cannot parenthesize type in composite literal");
    }
    return composite(type);
  }

  /**
   *
   *
   * <pre>
   * LiteralValue = "{" [ ElementList [ "," ] ] "}" .
   * ElementList  = KeyedElement { "," KeyedElement } .
   * </pre>
   */
  private Literal.Composite composite(@Nullable Expr type) {
    int lbracePos = tokens.pos();
    tokens.next();
    List<Expr> elements = new ArrayList<>();
    int rbracePos =
        parser.exprs.nested(
            () ->
                tokens.list(
                    "composite literal",
                    Token.COMMA,
                    Token.RBRACE,
                    () -> {
                      elements.add(keyedElement());
                      return false;
                    }));
    return new Literal.Composite(type, lbracePos, elements, rbracePos);
  }

  /** KeyedElement = [ Key ":" ] Element . */
  private Expr keyedElement() {
    Expr element = element();
    int colonPos = tokens.pos();
    return tokens.got(Token.COLON) ? new Expr.KeyValue(element, colonPos, element()) : element;
  }

  /** Element = Expression | LiteralValue . */
  private Expr element() {
    return tokens.at(Token.LBRACE) ? composite(null) : parser.exprs.expr();
  }
}
