package dev.baton.go.syntax.lex;

import static dev.baton.go.syntax.lex.Characters.isDecimal;
import static dev.baton.go.syntax.lex.Characters.isLetter;

import dev.baton.go.syntax.Operator;
import dev.baton.go.syntax.Source;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a source, or a part of it, into tokens; holds the current one. Before the first {@link
 * #next} there is none. Where Go puts semicolons itself, there are {@link Token#SEMICOLON}s with
 * the text {@code newline} or {@code EOF}.
 */
public final class Lexer {
  /** Is told of each fault of the text; the lexer goes on. */
  @FunctionalInterface
  public interface ErrorHandler {
    void error(int pos, String message);
  }

  private final Characters input;
  private final OperatorLexer operators;

  private Token token = Token.EOF;
  private int pos;
  private int previousEnd;
  private String text = "";
  private @Nullable Operator operator;
  private boolean bad;

  private Lexer(Characters input) {
    this.input = input;
    this.operators = new OperatorLexer(input);
  }

  /** A lexer of the whole source. */
  public static Lexer of(Source source, ErrorHandler errors) {
    return new Lexer(new Characters(source, 0, source.text().length(), false, errors));
  }

  /** A lexer of a part of a source that another lexer has skipped. */
  public static Lexer ofSkipped(Source source, int from, int to, ErrorHandler errors) {
    return new Lexer(new Characters(source, from, to, true, errors));
  }

  public Token token() {
    return token;
  }

  /** Where the current token starts; of a semicolon that is not in the text, where it would be. */
  public int pos() {
    return pos;
  }

  /** Where the token before the current one ends. */
  public int previousEnd() {
    return previousEnd;
  }

  /**
   * The text of a name or literal; of a semicolon {@code semicolon}, {@code newline} or {@code
   * EOF}.
   */
  public String text() {
    return text;
  }

  /** The operator of an OPERATOR, ASSIGN_OP, INC_OP or STAR; null for others. */
  public @Nullable Operator operator() {
    return operator;
  }

  /** Whether an error in the literal was reported. */
  public boolean isBad() {
    return bad;
  }

  /** Goes on to the next token; at the end it is EOF, again and again. */
  public void next() {
    boolean semicolonDue = token.endsStatement();
    previousEnd = input.position();
    operator = null;
    do {
      skipBlanks(semicolonDue);
      pos = input.position();
    } while (!scan(semicolonDue));
    input.reportForbidden();
  }

  /**
   * From an opening brace, which is the current token, goes on to the token after the matching
   * closing one, without looking at what is between.
   *
   * @return the offset after the closing brace, or -1 if there is none; then the lexer has not
   *     moved
   */
  public int skipBraces() {
    int start = input.position();
    if (!new BraceSkipper(input).skip()) {
      input.moveTo(start);
      return -1;
    }
    token = Token.RBRACE;
    int end = input.position();
    next();
    return end;
  }

  private void skipBlanks(boolean semicolonDue) {
    while (true) {
      char c = input.at();
      boolean blank = c == ' ' || c == '\t' || c == '\r' || (c == '\n' && !semicolonDue);
      if (!blank) {
        return;
      }
      input.advance();
    }
  }

  /** Reads a token; false if it was a comment or a character that starts none. */
  private boolean scan(boolean semicolonDue) {
    char c = input.at();
    if (isLetter(c)) {
      return word();
    }
    if (isDecimal(c)) {
      return number();
    }
    return switch (c) {
      case '\n' -> newline();
      case '"', '`', '\'' -> quote(c);
      case '(' -> found(Token.LPAREN, 1);
      case '[' -> found(Token.LBRACK, 1);
      case '{' -> found(Token.LBRACE, 1);
      case ')' -> found(Token.RPAREN, 1);
      case ']' -> found(Token.RBRACK, 1);
      case '}' -> found(Token.RBRACE, 1);
      case ',' -> found(Token.COMMA, 1);
      case ';' -> found(Token.SEMICOLON, 1, "semicolon");
      case ':' -> input.ahead() == '=' ? found(Token.DEFINE, 2) : found(Token.COLON, 1);
      case '.' -> dot();
      case '/' -> slash(semicolonDue);
      case '=', '!', '<', '>', '+', '-', '*', '%', '&', '|', '^', '~' -> operator(c);
      default -> other(semicolonDue);
    };
  }

  private boolean found(Token found, int length) {
    input.advance(length);
    token = found;
    return true;
  }

  private boolean found(Token found, int length, String text) {
    this.text = text;
    return found(found, length);
  }

  private boolean operator(char c) {
    token = operators.read(c);
    operator = operators.operator();
    return true;
  }

  private boolean literal(Token kind, boolean good) {
    bad = !good;
    return found(kind, 0, input.since(pos));
  }

  private boolean newline() {
    return found(Token.SEMICOLON, 1, "newline");
  }

  private boolean word() {
    while (isLetter(input.at()) || isDecimal(input.at())) {
      input.advance();
    }
    while (input.at() >= 0x80) {
      checkInWord(input.codePoint());
      input.advanceCodePoint();
      while (isLetter(input.at()) || isDecimal(input.at())) {
        input.advance();
      }
    }
    text = input.since(pos);
    return found(Token.ofWord(text), 0);
  }

  private void checkInWord(int c) {
    if (Character.isDigit(c)) {
      if (input.position() == pos) {
        input.error("identifier cannot begin with digit " + Shown.unicode(c));
      }
    } else if (!Character.isLetter(c)) {
      input.error("invalid character " + Shown.unicode(c) + " in identifier");
    }
  }

  private boolean number() {
    NumberLexer number = new NumberLexer(input, pos);
    Token kind = number.read();
    return literal(kind, number.isGood());
  }

  private boolean quote(char quote) {
    QuoteLexer quoted = new QuoteLexer(input);
    Token kind =
        switch (quote) {
          case '"' -> quoted.interpretedString();
          case '`' -> quoted.rawString();
          default -> quoted.rune();
        };
    return literal(kind, quoted.isGood());
  }

  private boolean dot() {
    if (isDecimal(input.ahead())) {
      input.advance();
      return number();
    }
    input.advance();
    boolean ellipsis = input.at() == '.' && input.ahead() == '.';
    return found(ellipsis ? Token.ELLIPSIS : Token.DOT, ellipsis ? 2 : 0);
  }

  private boolean slash(boolean semicolonDue) {
    return switch (input.ahead()) {
      case '/' -> lineComment();
      case '*' -> comment(semicolonDue);
      default -> operator('/');
    };
  }

  private boolean lineComment() {
    while (input.at() != '\n' && !input.atEnd()) {
      input.advance();
    }
    return false;
  }

  /** A comment over several lines acts like a newline. */
  private boolean comment(boolean semicolonDue) {
    input.advance(2);
    boolean newline = false;
    while (!input.atEnd() && (input.at() != '*' || input.ahead() != '/')) {
      newline |= input.at() == '\n';
      input.advance();
    }
    if (input.atEnd()) {
      input.errorAt(pos, "comment not terminated");
    } else {
      input.advance(2);
    }
    return newline && semicolonDue && found(Token.SEMICOLON, 0, "newline");
  }

  private boolean other(boolean semicolonDue) {
    if (input.atEnd()) {
      return semicolonDue ? found(Token.SEMICOLON, 0, "EOF") : found(Token.EOF, 0);
    }
    if (input.at() >= 0x80) {
      return word();
    }
    input.error("invalid character " + Shown.unicode(input.at()));
    input.advance();
    return false;
  }
}
