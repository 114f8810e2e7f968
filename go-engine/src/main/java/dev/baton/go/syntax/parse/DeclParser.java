package dev.baton.go.syntax.parse;

import dev.baton.go.syntax.lex.Token;
import dev.baton.go.syntax.parse.part.Tokens;
import dev.baton.go.syntax.tree.Decl;
import dev.baton.go.syntax.tree.Expr;
import dev.baton.go.syntax.tree.Field;
import dev.baton.go.syntax.tree.Ident;
import dev.baton.go.syntax.tree.Literal;
import dev.baton.go.syntax.tree.TypeExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Parses declarations. */
final class DeclParser {
  private final Parser parser;
  private final Tokens tokens;
  private final TypeDeclParser typeDecls;

  DeclParser(Parser parser) {
    this.parser = parser;
    this.tokens = parser.tokens;
    this.typeDecls = new TypeDeclParser(parser);
  }

  /** Parses the declarations that the current keyword starts, and adds them. */
  void declaration(List<Decl> decls) {
    Token keyword = tokens.token();
    tokens.next();
    switch (keyword) {
      case IMPORT -> group(decls, this::importSpec);
      case CONST -> group(decls, new ConstGroup()::spec);
      case TYPE -> group(decls, typeDecls::typeSpec);
      case VAR -> group(decls, this::varSpec);
      case FUNC -> decls.add(functionOrMethod());
      default -> throw new IllegalArgumentException(keyword + " starts no declaration");
    }
  }

  /** group = spec | "(" { spec ";" } ")" . */
  private void group(List<Decl> decls, Supplier<? extends @Nullable Decl> spec) {
    if (!tokens.got(Token.LPAREN)) {
      add(decls, spec.get());
      return;
    }
    tokens.list(
        "grouped declaration",
        Token.SEMICOLON,
        Token.RPAREN,
        () -> {
          add(decls, spec.get());
          return false;
        });
  }

  private static void add(List<Decl> decls, @Nullable Decl decl) {
    if (decl != null) {
      decls.add(decl);
    }
  }

  /** ImportSpec = [ "." | PackageName ] ImportPath . */
  private Decl.@Nullable Import importSpec() {
    Ident name = importName();
    Literal.Basic path = tokens.literal();
    if (path == null) {
      tokens.syntaxError("missing import path");
      tokens.advanceTo(Token.SEMICOLON, Token.RPAREN);
      return null;
    }
    if (!path.bad && path.kind != Literal.Kind.STRING) {
      tokens.syntaxErrorAt(path.pos(), "import path must be a string");
      return null;
    }
    return new Decl.Import(name, path);
  }

  private @Nullable Ident importName() {
    if (tokens.at(Token.NAME)) {
      return tokens.name();
    }
    int pos = tokens.pos();
    return tokens.got(Token.DOT) ? new Ident(pos, ".") : null;
  }

  /** Counts the lines of a group, and knows the one that lines without values repeat. */
  private final class ConstGroup {
    private int iota;
    private Decl.@Nullable Const last;

    /** ConstSpec = IdentifierList [ [ Type ] "=" ExpressionList ] . */
    Decl.Const spec() {
      List<Ident> names = names(tokens.name());
      Expr type = null;
      List<Expr> values = List.of();
      if (!tokens.at(Token.EOF) && !tokens.at(Token.SEMICOLON) && !tokens.at(Token.RPAREN)) {
        type = parser.types.typeOrNull();
        values = tokens.gotAssign() ? parser.exprs.list() : values;
      }
      boolean repeats = type == null && values.isEmpty();
      Decl.Const decl =
          new Decl.Const(names, type, values, iota++, repeats ? last : null, tokens.previousEnd());
      last = repeats ? last : decl;
      return decl;
    }
  }

  /** VarSpec = IdentifierList ( Type [ "=" ExpressionList ] | "=" ExpressionList ) . */
  private Decl.Var varSpec() {
    List<Ident> names = names(tokens.name());
    Expr type = null;
    boolean assigned = tokens.gotAssign();
    if (!assigned) {
      type = parser.types.type();
      assigned = tokens.gotAssign();
    }
    List<Expr> values = assigned ? parser.exprs.list() : List.of();
    return new Decl.Var(names, type, values, tokens.previousEnd());
  }

  /** IdentifierList = identifier { "," identifier } . The first is passed already. */
  List<Ident> names(Ident first) {
    List<Ident> names = new ArrayList<>();
    names.add(first);
    while (tokens.got(Token.COMMA)) {
      names.add(tokens.name());
    }
    return names;
  }

  /**
   * The keyword is passed already.
   *
   * <pre>
   * FunctionDecl = "func" FunctionName [ TypeParameters ] Signature [ FunctionBody ] .
   * MethodDecl   = "func" Receiver MethodName Signature [ FunctionBody ] .
   * </pre>
   */
  private Decl.Func functionOrMethod() {
    int pos = tokens.previousEnd() - "func".length();
    boolean method = tokens.got(Token.LPAREN);
    Field receiver = method ? receiver() : null;
    if (!tokens.at(Token.NAME)) {
      return withoutName(pos, receiver, method);
    }
    Ident name = tokens.name();
    if (method) {
      TypeExpr.Func type = parser.signatures.withoutTypeParams(tokens.pos(), "method");
      return new Decl.Func(pos, receiver, name, List.of(), type, body());
    }
    SignatureParser.GenericSignature signature = parser.signatures.generic();
    return new Decl.Func(pos, null, name, signature.typeParams(), signature.type(), body());
  }

  /** Receiver = Parameters . */
  private @Nullable Field receiver() {
    List<Field> receivers = parser.signatures.parameters(Token.RPAREN, false);
    if (receivers.isEmpty()) {
      tokens.error("method has no receiver");
      return null;
    }
    if (receivers.size() > 1) {
      tokens.error("method has multiple receivers");
    }
    return receivers.getFirst();
  }

  private Decl.Func withoutName(int pos, @Nullable Field receiver, boolean method) {
    int namePos = tokens.pos();
    tokens.syntaxError(method ? "expected name" : "expected name or (");
    tokens.advanceTo(Token.LBRACE, Token.SEMICOLON);
    TypeExpr.Func type =
        new TypeExpr.Func(namePos, namePos, List.of(), List.of(), tokens.previousEnd());
    return new Decl.Func(pos, receiver, Tokens.blank(namePos), List.of(), type, body());
  }

  private Decl.@Nullable Body body() {
    return tokens.at(Token.LBRACE) ? parser.bodies.declared() : null;
  }
}
