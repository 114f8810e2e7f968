package dev.baton.go.syntax.parse;

import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.lex.Token;
import dev.baton.go.syntax.parse.part.Tokens;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Field;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.TypeExpr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses type declarations, where {@code T[P …} may start type parameters or be an array type. */
final class TypeDeclParser {
  private final Parser parser;
  private final Tokens tokens;

  TypeDeclParser(Parser parser) {
    this.parser = parser;
    this.tokens = parser.tokens;
  }

  /**
   *
   *
   * <pre>
   * TypeSpec  = AliasDecl | TypeDef .
   * AliasDecl = identifier "=" Type .
   * TypeDef   = identifier [ TypeParameters ] Type .
   * </pre>
   */
  Decl.Type typeSpec() {
    Ident name = tokens.name();
    int lbrackPos = tokens.pos();
    return tokens.got(Token.LBRACK) ? afterBracket(name, lbrackPos) : definition(name, List.of());
  }

  private Decl.Type definition(Ident name, List<Field> typeParams) {
    boolean alias = tokens.gotAssign();
    Expr type = parser.types.typeOrNull();
    if (type == null) {
      type = tokens.bad();
      tokens.syntaxError("in type declaration");
      tokens.advanceTo(Token.SEMICOLON, Token.RPAREN);
    }
    return new Decl.Type(name, typeParams, alias, type);
  }

  private Decl.Type afterBracket(Ident name, int lbrackPos) {
    if (tokens.got(Token.RBRACK)) {
      return arrayOrSlice(name, parser.types.sliceType(lbrackPos));
    }
    if (!tokens.at(Token.NAME)) {
      return arrayOrSlice(name, parser.types.arrayType(lbrackPos, null));
    }
    Expr x = lengthOrTypeParam();
    TypeParam param = split(x, tokens.at(Token.COMMA));
    if (param != null && (param.constraint != null || !tokens.at(Token.RBRACK))) {
      return definition(name, parser.signatures.typeParams(param.name, param.constraint));
    }
    return arrayOrSlice(name, parser.types.arrayType(lbrackPos, x));
  }

  private static Decl.Type arrayOrSlice(Ident name, TypeExpr type) {
    return new Decl.Type(name, List.of(), false, type);
  }

  /**
   * An array's length, or a type parameter with what of its constraint looks like the rest of an
   * expression. No length has an index after its first name, since that is no constant, while
   * constraints may start with a bracket.
   */
  private Expr lengthOrTypeParam() {
    Ident first = tokens.name();
    return tokens.at(Token.LBRACK)
        ? first
        : parser.exprs.nested(() -> parser.exprs.exprAfter(first));
  }

  private record TypeParam(Ident name, @Nullable Expr constraint) {}

  /**
   * Takes an expression apart into a type parameter and its constraint, if it may be read so:
   * {@code P}, {@code P *C}, {@code P (C)} and {@code P *C|Q}. What may also be an array's length
   * is a constraint only if forced to be.
   */
  private static @Nullable TypeParam split(Expr x, boolean force) {
    return switch (x) {
      case Ident name -> new TypeParam(name, null);
      case Expr.Binary product
          when product.op == Operator.MUL
              && product.x instanceof Ident name
              && (force || isTypeElem(product.y)) ->
          new TypeParam(name, new Expr.Star(product.opPos, product.y));
      case Expr.Binary union when union.op == Operator.OR -> splitUnion(union, force);
      case Expr.Call call
          when call.fun instanceof Ident name
              && call.args.size() == 1
              && !call.hasEllipsis()
              && (force || isTypeElem(call.args.getFirst())) ->
          new TypeParam(name, call.args.getFirst());
      default -> null;
    };
  }

  private static @Nullable TypeParam splitUnion(Expr.Binary union, boolean force) {
    TypeParam left = split(union.x, force || isTypeElem(union.y));
    return left == null || left.constraint == null
        ? null
        : new TypeParam(
            left.name, new Expr.Binary(left.constraint, union.opPos, union.op, union.y));
  }

  /** Whether the expression can be nothing but a type, or a union of such. */
  private static boolean isTypeElem(Expr x) {
    return switch (x) {
      case TypeExpr _ -> true;
      case Expr.Binary binary -> isTypeElem(binary.x) || isTypeElem(binary.y);
      case Expr.Unary unary -> unary.op == Operator.TILDE || isTypeElem(unary.x);
      case Expr.Star star -> isTypeElem(star.x);
      case Expr.Paren paren -> isTypeElem(paren.x);
      default -> false;
    };
  }
}
