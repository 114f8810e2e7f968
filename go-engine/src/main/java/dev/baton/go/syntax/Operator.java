package dev.baton.go.syntax;

/** The operators of Go's expressions, by go/token's names; several are both unary and binary. */
public enum Operator {
  LOR("||", 1),
  LAND("&&", 2),

  EQL("==", 3),
  NEQ("!=", 3),
  LSS("<", 3),
  LEQ("<=", 3),
  GTR(">", 3),
  GEQ(">=", 3),

  /** Binary and unary. */
  ADD("+", 4),
  /** Binary and unary. */
  SUB("-", 4),
  /** Binary; between types, a union. */
  OR("|", 4),
  /** Binary and unary. */
  XOR("^", 4),

  MUL("*", 5),
  QUO("/", 5),
  REM("%", 5),
  /** Binary; unary, the address of its operand. */
  AND("&", 5),
  AND_NOT("&^", 5),
  SHL("<<", 5),
  SHR(">>", 5),

  /** Unary only. */
  NOT("!", 0),
  /** Unary only: receives. */
  ARROW("<-", 0),
  /** Unary only: all types with the operand as underlying type. */
  TILDE("~", 0);

  private final String text;
  private final int precedence;

  Operator(String text, int precedence) {
    this.text = text;
    this.precedence = precedence;
  }

  /** Of a binary operator 1 (binds least) to 5; 0 for an operator that is unary only. */
  public int precedence() {
    return precedence;
  }

  public boolean isComparison() {
    return precedence == 3;
  }

  public boolean isShift() {
    return this == SHL || this == SHR;
  }

  @Override
  public String toString() {
    return text;
  }
}
