package dev.baton.go.syntax.parse;

import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.lex.Token;
import dev.baton.go.syntax.parse.part.ParameterList;
import dev.baton.go.syntax.parse.part.Tokens;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Field;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.TypeExpr;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Parses the signatures of functions and lists of type parameters. */
final class SignatureParser {
  private final Parser parser;
  private final Tokens tokens;

  SignatureParser(Parser parser) {
    this.parser = parser;
    this.tokens = parser.tokens;
  }

  /** A signature with the type parameters before it. */
  record GenericSignature(List<Field> typeParams, TypeExpr.Func type) {}

  /** [ TypeParameters ] Signature . */
  GenericSignature generic() {
    List<Field> typeParams = typeParams();
    return new GenericSignature(typeParams, signature(tokens.pos()));
  }

  /** A signature where type parameters are passed with an error. */
  TypeExpr.Func withoutTypeParams(int pos, String context) {
    if (tokens.at(Token.LBRACK)) {
      tokens.syntaxError(context + " must have no type parameters");
      typeParams();
    }
    return signature(pos);
  }

  /** TypeParameters = "[" TypeParamList [ "," ] "]" . */
  private List<Field> typeParams() {
    if (!tokens.got(Token.LBRACK)) {
      return List.of();
    }
    if (tokens.at(Token.RBRACK)) {
      tokens.syntaxError("empty type parameter list");
      tokens.next();
      return List.of();
    }
    return parameters(Token.RBRACK, true);
  }

  /** Signature = Parameters [ Result ] . */
  private TypeExpr.Func signature(int pos) {
    int lparenPos = tokens.pos();
    tokens.want(Token.LPAREN);
    List<Field> params = parameters(Token.RPAREN, false);
    List<Field> results = result();
    return new TypeExpr.Func(pos, lparenPos, params, results, tokens.previousEnd());
  }

  /** Result = Parameters | Type . */
  private List<Field> result() {
    if (tokens.got(Token.LPAREN)) {
      return parameters(Token.RPAREN, false);
    }
    Expr type = parser.types.typeOrNull();
    return type == null ? List.of() : List.of(new Field(null, type));
  }

  /**
   * Parameters after the opening bracket; in the result either all have names or none.
   *
   * <pre>
   * Parameters    = "(" [ ParameterList [ "," ] ] ")" .
   * ParameterList = ParameterDecl { "," ParameterDecl } .
   * </pre>
   */
  List<Field> parameters(Token close, boolean typeParams) {
    ParameterList list = new ParameterList(tokens, typeParams);
    return parameters(list, close, () -> parameter(close));
  }

  /** Type parameters of which the first name, and perhaps its constraint, are passed already. */
  List<Field> typeParams(Ident first, @Nullable Expr constraint) {
    ParameterList list = new ParameterList(tokens, true);
    if (constraint == null) {
      return parameters(list, Token.RBRACK, () -> parameterAfter(first, Token.RBRACK));
    }
    if (tokens.got(Token.RBRACK)) {
      return List.of(new Field(first, constraint));
    }
    return parameters(list, Token.RBRACK, () -> new ParameterList.Parameter(first, constraint));
  }

  private List<Field> parameters(
      ParameterList list, Token close, Supplier<ParameterList.@Nullable Parameter> first) {
    int closePos =
        tokens.list(
            "parameter list",
            Token.COMMA,
            close,
            () -> list.add(first.get()),
            () -> list.add(parameter(close)));
    return list.fields(closePos);
  }

  /** ParameterDecl = [ IdentifierList ] [ "..." ] Type . One name of it at a time. */
  private ParameterList.@Nullable Parameter parameter(Token close) {
    boolean unions = close == Token.RBRACK;
    if (tokens.at(Token.NAME)) {
      return parameterAfter(tokens.name(), close);
    }
    if (unions && tokens.atOperator(Operator.TILDE)) {
      return new ParameterList.Parameter(null, parser.structures.typeElem());
    }
    return parameterType(null, close);
  }

  private ParameterList.@Nullable Parameter parameterAfter(Ident name, Token close) {
    boolean unions = close == Token.RBRACK;
    if (tokens.at(Token.LBRACK)) {
      Expr type = parser.types.arrayOrInstance(name);
      Ident declared = type instanceof Expr.Index ? null : name;
      return new ParameterList.Parameter(declared, unions ? parser.structures.union(type) : type);
    }
    if (tokens.at(Token.DOT)) {
      Expr type = parser.types.qualifiedName(name);
      return new ParameterList.Parameter(null, unions ? parser.structures.union(type) : type);
    }
    if (unions && tokens.atOperator(Operator.OR)) {
      return new ParameterList.Parameter(null, parser.structures.union(name));
    }
    return parameterType(name, close);
  }

  private ParameterList.@Nullable Parameter parameterType(@Nullable Ident name, Token close) {
    boolean unions = close == Token.RBRACK;
    if (tokens.at(Token.ELLIPSIS)) {
      return new ParameterList.Parameter(name, variadic());
    }
    if (unions && tokens.atOperator(Operator.TILDE)) {
      return new ParameterList.Parameter(name, parser.structures.typeElem());
    }
    Expr type = parser.types.typeOrNull();
    if (type != null) {
      return new ParameterList.Parameter(name, unions ? parser.structures.union(type) : type);
    }
    if (name != null) {
      return new ParameterList.Parameter(name, null);
    }
    tokens.syntaxError("expected " + close.description());
    tokens.advanceTo(Token.COMMA, close);
    return null;
  }

  private TypeExpr.Variadic variadic() {
    int pos = tokens.pos();
    tokens.next();
    Expr elem = parser.types.typeOrNull();
    if (elem == null) {
      elem = tokens.bad();
      tokens.syntaxError("... is missing type");
    }
    return new TypeExpr.Variadic(pos, elem);
  }
}
