package dev.baton.go.syntax.lex;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/** The kinds of tokens, as gc's parser tells them apart. */
public enum Token {
  EOF("EOF"),
  NAME("name"),
  INT("literal"),
  FLOAT("literal"),
  IMAG("literal"),
  CHAR("literal"),
  STRING("literal"),

  /** All unary and binary operators but {@link #STAR} and {@link #ARROW}. */
  OPERATOR("op"),
  /** An operator with an equals sign. */
  ASSIGN_OP("op="),
  /** {@code ++} or {@code --}. */
  INC_OP("opop"),
  ASSIGN("="),
  DEFINE(":="),
  ARROW("<-"),
  STAR("*"),

  LPAREN("("),
  LBRACK("["),
  LBRACE("{"),
  RPAREN(")"),
  RBRACK("]"),
  RBRACE("}"),
  COMMA(","),
  SEMICOLON(";"),
  COLON(":"),
  DOT("."),
  ELLIPSIS("..."),

  BREAK("break"),
  CASE("case"),
  CHAN("chan"),
  CONST("const"),
  CONTINUE("continue"),
  DEFAULT("default"),
  DEFER("defer"),
  ELSE("else"),
  FALLTHROUGH("fallthrough"),
  FOR("for"),
  FUNC("func"),
  GO("go"),
  GOTO("goto"),
  IF("if"),
  IMPORT("import"),
  INTERFACE("interface"),
  MAP("map"),
  PACKAGE("package"),
  RANGE("range"),
  RETURN("return"),
  SELECT("select"),
  STRUCT("struct"),
  SWITCH("switch"),
  TYPE("type"),
  VAR("var");

  private static final Map<String, Token> KEYWORDS = new HashMap<>();

  static {
    EnumSet.range(BREAK, VAR).forEach(keyword -> KEYWORDS.put(keyword.text, keyword));
  }

  private final String text;

  Token(String text) {
    this.text = text;
  }

  /** The keyword of that text, or {@link #NAME}. */
  static Token ofWord(String text) {
    return KEYWORDS.getOrDefault(text, NAME);
  }

  public boolean isLiteral() {
    return switch (this) {
      case INT, FLOAT, IMAG, CHAR, STRING -> true;
      default -> false;
    };
  }

  /** Whether a line that ends with this token ends a statement. */
  boolean endsStatement() {
    return switch (this) {
      case NAME, INT, FLOAT, IMAG, CHAR, STRING -> true;
      case INC_OP, RPAREN, RBRACK, RBRACE -> true;
      case BREAK, CONTINUE, FALLTHROUGH, RETURN -> true;
      default -> false;
    };
  }

  /** The token's name in error messages. */
  public String description() {
    return switch (this) {
      case COMMA -> "comma";
      case SEMICOLON -> "semicolon or newline";
      default -> text;
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
