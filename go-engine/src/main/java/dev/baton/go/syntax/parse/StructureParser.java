package dev.baton.go.syntax.parse;

import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.lex.Token;
import dev.baton.go.syntax.parse.part.Tokens;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Field;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.syntax.tree.TypeExpr;
import java.util.ArrayList;
import java.util.List;

/** Parses struct and interface types. */
final class StructureParser {
  private final Parser parser;
  private final Tokens tokens;

  StructureParser(Parser parser) {
    this.parser = parser;
    this.tokens = parser.tokens;
  }

  /** StructType = "struct" "{" { FieldDecl ";" } "}" . */
  TypeExpr.Struct structType() {
    int pos = tokens.pos();
    tokens.next();
    tokens.want(Token.LBRACE);
    List<Field> fields = new ArrayList<>();
    tokens.list(
        "struct type",
        Token.SEMICOLON,
        Token.RBRACE,
        () -> {
          fieldDecl(fields);
          return false;
        });
    return new TypeExpr.Struct(pos, fields, tokens.previousEnd());
  }

  /**
   *
   *
   * <pre>
   * FieldDecl     = ( IdentifierList Type | EmbeddedField ) [ Tag ] .
   * EmbeddedField = [ "*" ] TypeName [ TypeArgs ] .
   * Tag           = string_lit .
   * </pre>
   */
  private void fieldDecl(List<Field> fields) {
    switch (tokens.token()) {
      case NAME -> namedField(fields);
      case STAR -> fields.add(embedded(embeddedPointer()));
      case LPAREN -> fields.add(embedded(embeddedInParens()));
      default -> {
        tokens.syntaxError("expected field name or embedded type");
        tokens.advanceTo(Token.SEMICOLON, Token.RBRACE);
      }
    }
  }

  private void namedField(List<Field> fields) {
    Ident name = tokens.name();
    switch (tokens.token()) {
      case DOT, INT, FLOAT, IMAG, CHAR, STRING, SEMICOLON, RBRACE ->
          fields.add(embedded(parser.types.qualifiedName(name)));
      case LBRACK -> {
        Expr type = parser.types.arrayOrInstance(name);
        fields.add(
            type instanceof Expr.Index ? embedded(type) : new Field(name, type, tokens.literal()));
      }
      default -> {
        List<Ident> names = parser.declarations.names(name);
        Expr type = parser.types.type();
        Literal.Basic tag = tokens.literal();
        names.forEach(each -> fields.add(new Field(each, type, tag)));
      }
    }
  }

  private Field embedded(Expr type) {
    return new Field(null, type, tokens.literal());
  }

  private Expr embeddedPointer() {
    int pos = tokens.pos();
    tokens.next();
    Expr base = tokens.at(Token.LPAREN) ? embeddedInParens() : parser.types.qualifiedName(null);
    return new Expr.Star(pos, base);
  }

  /** No such type may be embedded, but it is clear what was meant. */
  private Expr embeddedInParens() {
    tokens.syntaxError("cannot parenthesize embedded type");
    tokens.next();
    int pos = tokens.pos();
    Expr type =
        tokens.got(Token.STAR)
            ? new Expr.Star(pos, parser.types.qualifiedName(null))
            : parser.types.qualifiedName(null);
    tokens.got(Token.RPAREN);
    return type;
  }

  /** InterfaceType = "interface" "{" { ( MethodElem | TypeElem ) ";" } "}" . */
  TypeExpr.Interface interfaceType() {
    int pos = tokens.pos();
    tokens.next();
    tokens.want(Token.LBRACE);
    List<Field> elements = new ArrayList<>();
    tokens.list(
        "interface type",
        Token.SEMICOLON,
        Token.RBRACE,
        () -> {
          elements.add(tokens.at(Token.NAME) ? methodOrType() : new Field(null, typeElem()));
          return false;
        });
    return new TypeExpr.Interface(pos, elements, tokens.previousEnd());
  }

  /** MethodElem = MethodName Signature . */
  private Field methodOrType() {
    Ident name = tokens.name();
    return switch (tokens.token()) {
      case LPAREN -> method(name);
      case LBRACK -> methodOrInstance(name);
      default -> new Field(null, union(parser.types.qualifiedName(name)));
    };
  }

  private Field method(Ident name) {
    return new Field(name, parser.signatures.withoutTypeParams(tokens.pos(), "interface method"));
  }

  /** {@code T[P, Q]}, or a method with type parameters, which Go does not have. */
  private Field methodOrInstance(Ident name) {
    int lbrackPos = tokens.pos();
    tokens.next();
    if (tokens.at(Token.RBRACK)) {
      int rbrackPos = tokens.pos();
      tokens.next();
      String list = tokens.at(Token.LPAREN) ? "parameter" : "argument";
      tokens.errorAt(rbrackPos, "empty type " + list + " list");
      return methodOrName(name);
    }
    List<Field> args = parser.signatures.parameters(Token.RBRACK, false);
    if (args.isEmpty()) {
      return methodOrName(name);
    }
    if (args.getFirst().name != null) {
      Field method = method(name);
      tokens.errorAt(lbrackPos, "interface method must have no type parameters");
      return method;
    }
    List<Expr> types = args.stream().map(arg -> arg.type).toList();
    return new Field(null, union(new Expr.Index(name, lbrackPos, types, tokens.previousEnd())));
  }

  private Field methodOrName(Ident name) {
    return tokens.at(Token.LPAREN) ? method(name) : new Field(null, union(name));
  }

  /** TypeElem = TypeTerm { "|" TypeTerm } . */
  Expr typeElem() {
    return union(typeTerm());
  }

  /** A union of which the first term is passed already. */
  Expr union(Expr first) {
    Expr type = first;
    while (tokens.atOperator(Operator.OR)) {
      int opPos = tokens.pos();
      tokens.next();
      type = new Expr.Binary(type, opPos, Operator.OR, typeTerm());
    }
    return type;
  }

  /** TypeTerm = [ "~" ] Type . */
  private Expr typeTerm() {
    int pos = tokens.pos();
    if (tokens.atOperator(Operator.TILDE)) {
      tokens.next();
      return new Expr.Unary(pos, Operator.TILDE, parser.types.type());
    }
    Expr type = parser.types.typeOrNull();
    if (type != null) {
      return type;
    }
    tokens.syntaxError("expected ~ term or type");
    tokens.advanceTo(Token.OPERATOR, Token.SEMICOLON, Token.RPAREN, Token.RBRACK, Token.RBRACE);
    return new Expr.Bad(pos, pos);
  }
}
