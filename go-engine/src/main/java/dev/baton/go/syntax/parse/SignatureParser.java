package dev.baton.go.syntax.parse;

import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.lex.Token;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Field;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.TypeExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Parses the signatures of functions and lists of type parameters. */
final class SignatureParser {
  private final Grammar grammar;
  private final Tokens tokens;

  SignatureParser(Grammar grammar) {
    this.grammar = grammar;
    this.tokens = grammar.tokens;
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
    Expr type = grammar.types.typeOrNull();
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
    return parameters(list, Token.RBRACK, () -> new Parameter(first, constraint));
  }

  private List<Field> parameters(
      ParameterList list, Token close, Supplier<@Nullable Parameter> first) {
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
  private @Nullable Parameter parameter(Token close) {
    boolean unions = close == Token.RBRACK;
    if (tokens.at(Token.NAME)) {
      return parameterAfter(tokens.name(), close);
    }
    if (unions && tokens.atOperator(Operator.TILDE)) {
      return new Parameter(null, grammar.structures.typeElem());
    }
    return parameterType(null, close);
  }

  private @Nullable Parameter parameterAfter(Ident name, Token close) {
    boolean unions = close == Token.RBRACK;
    if (tokens.at(Token.LBRACK)) {
      Expr type = grammar.types.arrayOrInstance(name);
      Ident declared = type instanceof Expr.Index ? null : name;
      return new Parameter(declared, unions ? grammar.structures.union(type) : type);
    }
    if (tokens.at(Token.DOT)) {
      Expr type = grammar.types.qualifiedName(name);
      return new Parameter(null, unions ? grammar.structures.union(type) : type);
    }
    if (unions && tokens.atOperator(Operator.OR)) {
      return new Parameter(null, grammar.structures.union(name));
    }
    return parameterType(name, close);
  }

  private @Nullable Parameter parameterType(@Nullable Ident name, Token close) {
    boolean unions = close == Token.RBRACK;
    if (tokens.at(Token.ELLIPSIS)) {
      return new Parameter(name, variadic());
    }
    if (unions && tokens.atOperator(Operator.TILDE)) {
      return new Parameter(name, grammar.structures.typeElem());
    }
    Expr type = grammar.types.typeOrNull();
    if (type != null) {
      return new Parameter(name, unions ? grammar.structures.union(type) : type);
    }
    if (name != null) {
      return new Parameter(name, null);
    }
    tokens.syntaxError("expected " + close.description());
    tokens.advanceTo(Token.COMMA, close);
    return null;
  }

  private TypeExpr.Variadic variadic() {
    int pos = tokens.pos();
    tokens.next();
    Expr elem = grammar.types.typeOrNull();
    if (elem == null) {
      elem = tokens.bad();
      tokens.syntaxError("... is missing type");
    }
    return new TypeExpr.Variadic(pos, elem);
  }

  /** A name, a type, or both; which of the first two it is, the whole list says. */
  record Parameter(@Nullable Ident name, @Nullable Expr type) {}

  /** Collects parameters, and in the end finds out which names are types. */
  private static final class ParameterList {
    private final Tokens tokens;
    private final boolean typeParams;
    private final List<Parameter> parameters = new ArrayList<>();

    ParameterList(Tokens tokens, boolean typeParams) {
      this.tokens = tokens;
      this.typeParams = typeParams;
    }

    /** Returns false: any element may be followed by others. */
    boolean add(@Nullable Parameter parameter) {
      return parameter != null && !parameters.add(parameter);
    }

    List<Field> fields(int closePos) {
      boolean named = parameters.stream().anyMatch(p -> p.name != null && p.type != null);
      return named || typeParams ? named(closePos) : unnamed();
    }

    private List<Field> unnamed() {
      List<Field> fields = new ArrayList<>();
      for (Parameter parameter : parameters) {
        Expr type = parameter.type == null ? parameter.name : parameter.type;
        if (type != null) {
          fields.add(new Field(null, type));
        }
      }
      return fields;
    }

    /** From the right to the left: a name without type has that of the name after it. */
    private List<Field> named(int closePos) {
      List<Field> fields = new ArrayList<>();
      Expr type = null;
      int firstFault = -1;
      for (Parameter parameter : parameters.reversed()) {
        Ident name = parameter.name;
        type = parameter.type == null ? type : parameter.type;
        if (name == null && type != null) {
          firstFault = type.errorPos();
          name = Tokens.blank(firstFault);
        } else if (name != null && type == null) {
          firstFault = name.pos();
        }
        if (name != null) {
          fields.addFirst(new Field(name, type == null ? missing(name) : type));
        }
      }
      if (firstFault >= 0) {
        report(firstFault, closePos);
      }
      return fields;
    }

    private static Expr missing(Ident name) {
      return new Expr.Bad(name.pos(), name.pos());
    }

    private void report(int firstFault, int closePos) {
      if (!typeParams) {
        tokens.syntaxErrorAt(firstFault, "mixed named and unnamed parameters");
      } else if (parameters.stream().allMatch(parameter -> parameter.name != null)) {
        tokens.syntaxErrorAt(closePos, "missing type constraint");
      } else {
        String also = parameters.size() == 1 ? " or invalid array length" : "";
        tokens.syntaxErrorAt(firstFault, "missing type parameter name" + also);
      }
    }
  }
}
