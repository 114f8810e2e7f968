package dev.baton.go.syntax.lex;

import dev.baton.go.syntax.Operator;
import org.jspecify.annotations.Nullable;

/** Reads operators, and assignments that are made with them. */
final class OperatorLexer {
  private final Characters input;
  private @Nullable Operator operator;

  OperatorLexer(Characters input) {
    this.input = input;
  }

  /** The operator of the token that was read last, if it has one. */
  @Nullable Operator operator() {
    return operator;
  }

  /** Reads the token that starts with the current character, which is one of those below. */
  Token read(char c) {
    boolean doubled = input.ahead() == c;
    return switch (c) {
      case '=' -> doubled ? binary(Operator.EQL, 2) : plain(Token.ASSIGN, 1);
      case '!' -> orWithEquals(Operator.NOT, Operator.NEQ);
      case '<' -> less();
      case '>' -> doubled ? assignable(Operator.SHR, 2) : orWithEquals(Operator.GTR, Operator.GEQ);
      case '+' -> doubled ? found(Token.INC_OP, 2, Operator.ADD) : assignable(Operator.ADD, 1);
      case '-' -> doubled ? found(Token.INC_OP, 2, Operator.SUB) : assignable(Operator.SUB, 1);
      case '|' -> doubled ? binary(Operator.LOR, 2) : assignable(Operator.OR, 1);
      case '&' -> doubled ? binary(Operator.LAND, 2) : ampersand();
      case '*' -> star();
      case '/' -> assignable(Operator.QUO, 1);
      case '%' -> assignable(Operator.REM, 1);
      case '^' -> assignable(Operator.XOR, 1);
      case '~' -> binary(Operator.TILDE, 1);
      default -> throw new IllegalArgumentException("no operator starts with " + c);
    };
  }

  private Token found(Token token, int length, @Nullable Operator operator) {
    this.operator = operator;
    input.advance(length);
    return token;
  }

  private Token plain(Token token, int length) {
    return found(token, length, null);
  }

  private Token binary(Operator operator, int length) {
    return found(Token.OPERATOR, length, operator);
  }

  /** An operator of that length, with which an equals sign makes an assignment. */
  private Token assignable(Operator operator, int length) {
    binary(operator, length);
    return input.at() == '=' ? found(Token.ASSIGN_OP, 1, operator) : Token.OPERATOR;
  }

  private Token orWithEquals(Operator alone, Operator withEquals) {
    return input.ahead() == '=' ? binary(withEquals, 2) : binary(alone, 1);
  }

  private Token less() {
    return switch (input.ahead()) {
      case '<' -> assignable(Operator.SHL, 2);
      case '-' -> plain(Token.ARROW, 2);
      default -> orWithEquals(Operator.LSS, Operator.LEQ);
    };
  }

  private Token ampersand() {
    return input.ahead() == '^' ? assignable(Operator.AND_NOT, 2) : assignable(Operator.AND, 1);
  }

  private Token star() {
    return input.ahead() == '=' ? assignable(Operator.MUL, 1) : found(Token.STAR, 1, Operator.MUL);
  }
}
