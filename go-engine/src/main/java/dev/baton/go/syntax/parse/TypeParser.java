package dev.baton.go.syntax.parse;

import dev.baton.go.syntax.lex.Token;
import dev.baton.go.syntax.parse.part.Tokens;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.TypeExpr;
import dev.baton.go.syntax.tree.TypeExpr.Direction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses types. */
final class TypeParser {
  private final Parser parser;
  private final Tokens tokens;

  TypeParser(Parser parser) {
    this.parser = parser;
    this.tokens = parser.tokens;
  }

  /** A type; reports if there is none. */
  Expr type() {
    Expr type = typeOrNull();
    if (type != null) {
      return type;
    }
    Expr bad = tokens.bad();
    tokens.syntaxError("expected type");
    tokens.advanceTo(
        Token.COMMA, Token.COLON, Token.SEMICOLON, Token.RPAREN, Token.RBRACK, Token.RBRACE);
    return bad;
  }

  /**
   * A type if there is one.
   *
   * <pre>
   * Type     = TypeName [ TypeArgs ] | TypeLit | "(" Type ")" .
   * TypeLit  = ArrayType | StructType | PointerType | FunctionType | InterfaceType |
   *            SliceType | MapType | ChannelType .
   * </pre>
   */
  @Nullable Expr typeOrNull() {
    return switch (tokens.token()) {
      case NAME -> qualifiedName(null);
      case STAR -> pointerType();
      case LPAREN -> parenthesized();
      case LBRACK -> arrayOrSliceType();
      case MAP -> mapType();
      case CHAN, ARROW -> chanType();
      case FUNC -> functionType();
      case STRUCT -> parser.structures.structType();
      case INTERFACE -> parser.structures.interfaceType();
      default -> null;
    };
  }

  /** PointerType = "*" BaseType . */
  private Expr pointerType() {
    int pos = tokens.pos();
    tokens.next();
    return new Expr.Star(pos, type());
  }

  private Expr parenthesized() {
    tokens.next();
    Expr type = type();
    tokens.want(Token.RPAREN);
    return type;
  }

  /** FunctionType = "func" Signature . */
  private TypeExpr.Func functionType() {
    int pos = tokens.pos();
    tokens.next();
    return parser.signatures.withoutTypeParams(pos, "function type");
  }

  private TypeExpr arrayOrSliceType() {
    int pos = tokens.pos();
    tokens.next();
    return tokens.got(Token.RBRACK) ? sliceType(pos) : arrayType(pos, null);
  }

  /** SliceType = "[" "]" ElementType . The brackets are passed already. */
  TypeExpr.SliceOf sliceType(int pos) {
    return new TypeExpr.SliceOf(pos, type());
  }

  /**
   * The opening bracket is passed already, and the length if it is not null.
   *
   * <pre>ArrayType = "[" ( ArrayLength | "..." ) "]" ElementType .</pre>
   */
  TypeExpr.Array arrayType(int pos, @Nullable Expr knownLength) {
    Expr length = knownLength;
    if (length == null && !tokens.got(Token.ELLIPSIS)) {
      length = parser.exprs.nested(parser.exprs::expr);
    }
    if (tokens.at(Token.COMMA)) {
      tokens.syntaxError("unexpected comma; expected ]");
      tokens.next();
    }
    tokens.want(Token.RBRACK);
    return new TypeExpr.Array(pos, length, type());
  }

  /** MapType = "map" "[" KeyType "]" ElementType . */
  private TypeExpr.Map mapType() {
    int pos = tokens.pos();
    tokens.next();
    tokens.want(Token.LBRACK);
    Expr key = type();
    tokens.want(Token.RBRACK);
    return new TypeExpr.Map(pos, key, type());
  }

  /** ChannelType = ( "chan" | "chan" "<-" | "<-" "chan" ) ElementType . */
  private TypeExpr.Chan chanType() {
    int pos = tokens.pos();
    if (tokens.got(Token.ARROW)) {
      tokens.want(Token.CHAN);
      return new TypeExpr.Chan(pos, Direction.RECEIVE_ONLY, chanElem());
    }
    tokens.next();
    Direction direction = tokens.got(Token.ARROW) ? Direction.SEND_ONLY : Direction.BOTH;
    return new TypeExpr.Chan(pos, direction, chanElem());
  }

  private Expr chanElem() {
    Expr type = typeOrNull();
    if (type != null) {
      return type;
    }
    tokens.syntaxError("missing channel element type");
    return tokens.bad();
  }

  /**
   * The first name may be passed already.
   *
   * <pre>
   * TypeName = identifier | QualifiedIdent .
   * TypeArgs = "[" TypeList [ "," ] "]" .
   * </pre>
   */
  Expr qualifiedName(@Nullable Ident first) {
    Expr x = first == null ? typeName() : first;
    if (tokens.at(Token.DOT)) {
      int dotPos = tokens.pos();
      tokens.next();
      x = new Expr.Selector(x, dotPos, tokens.name());
    }
    return tokens.at(Token.LBRACK) ? instance(x) : x;
  }

  private Ident typeName() {
    if (tokens.at(Token.NAME)) {
      return tokens.name();
    }
    Ident blank = Tokens.blank(tokens.pos());
    tokens.syntaxError("expected name");
    tokens.advanceTo(Token.DOT, Token.SEMICOLON, Token.RBRACE);
    return blank;
  }

  private Expr instance(Expr generic) {
    int lbrackPos = tokens.pos();
    tokens.next();
    List<Expr> args;
    if (tokens.at(Token.RBRACK)) {
      tokens.syntaxError("expected type argument list");
      args = List.of(tokens.bad());
    } else {
      args = typeList(true).types();
    }
    tokens.want(Token.RBRACK);
    return new Expr.Index(generic, lbrackPos, args, tokens.previousEnd());
  }

  /** What was between brackets, and whether there was a comma, be it at the end. */
  record TypeList(List<Expr> types, boolean comma) {}

  /**
   * One type at least; if not strict, the first may also be any other expression.
   *
   * <pre>typeList = arg { "," arg } [ "," ] .</pre>
   */
  TypeList typeList(boolean strict) {
    return parser.exprs.nested(
        () -> {
          List<Expr> types = new ArrayList<>();
          types.add(strict ? type() : parser.exprs.expr());
          boolean comma = tokens.at(Token.COMMA);
          while (tokens.got(Token.COMMA)) {
            Expr type = typeOrNull();
            if (type == null) {
              break;
            }
            types.add(type);
          }
          return new TypeList(types, comma);
        });
  }

  /**
   * After a name, what may make the name a generic type and may be an array or slice type of its
   * own: {@code name[P, Q]} (then the result is an {@link Expr.Index}), {@code name [n]E} or {@code
   * name []E}.
   */
  Expr arrayOrInstance(Ident name) {
    int pos = tokens.pos();
    tokens.want(Token.LBRACK);
    if (tokens.got(Token.RBRACK)) {
      return sliceType(pos);
    }
    TypeList args = typeList(false);
    tokens.want(Token.RBRACK);
    int end = tokens.previousEnd();
    Expr elem = args.comma() ? null : typeOrNull();
    return elem == null
        ? new Expr.Index(name, pos, args.types(), end)
        : new TypeExpr.Array(pos, args.types().getFirst(), elem);
  }
}
