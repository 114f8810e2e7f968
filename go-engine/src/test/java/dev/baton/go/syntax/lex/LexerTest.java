package dev.baton.go.syntax.lex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.go.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {
  private final List<String> errors = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '§',
      textBlock =
          """
          x Foo_1 _ été a۰۱ 世界 => NAME NAME NAME NAME NAME NAME
          0 12 0x1F 0b10 0o17 017 1_0 => INT INT INT INT INT INT INT
          1. .5 1e9 1E-9 0x1p-2 0x.8p1 08.5 1_0.0_1 => FLOAT FLOAT FLOAT FLOAT FLOAT FLOAT FLOAT FLOAT
          1i 2.5i 08i 0x1p1i => IMAG IMAG IMAG IMAG
          'a' '\\n' '世' '😀' => CHAR CHAR CHAR CHAR
          "" "a\\"b" `a"\\` => STRING STRING STRING
          + - | ^ / % & &^ << >> => OPERATOR OPERATOR OPERATOR OPERATOR OPERATOR OPERATOR OPERATOR OPERATOR OPERATOR OPERATOR
          == != < <= > >= => OPERATOR OPERATOR OPERATOR OPERATOR OPERATOR OPERATOR
          || && ! ~ => OPERATOR OPERATOR OPERATOR OPERATOR
          += -= |= ^= *= /= %= &= &^= <<= >>= => ASSIGN_OP ASSIGN_OP ASSIGN_OP ASSIGN_OP ASSIGN_OP ASSIGN_OP ASSIGN_OP ASSIGN_OP ASSIGN_OP ASSIGN_OP ASSIGN_OP
          * ++ -- <- = := => STAR INC_OP INC_OP ARROW ASSIGN DEFINE
          ( ) [ ] { } , ; : . ... => LPAREN RPAREN LBRACK RBRACK LBRACE RBRACE COMMA SEMICOLON COLON DOT ELLIPSIS
          a.b a...b 1..2 => NAME DOT NAME NAME ELLIPSIS NAME FLOAT FLOAT
          0x1g 1f 0b1a => INT NAME INT NAME INT NAME
          a/*b*/c//d => NAME NAME
          x<-y x< -y x--y => NAME ARROW NAME NAME OPERATOR OPERATOR NAME NAME INC_OP NAME
          """)
  void cutsATextIntoTokens(String text, String tokens) {
    assertThat(String.join(" ", tokens(text + "\n;"))).isEqualTo(withEnd(tokens));
    assertThat(errors).isEmpty();
  }

  /** The line's end is a semicolon too, unless it ends with something that goes on. */
  private static String withEnd(String tokens) {
    String last = tokens.substring(tokens.lastIndexOf(' ') + 1);
    String newline = Token.valueOf(last).endsStatement() ? " SEMICOLON" : "";
    return tokens + newline + " SEMICOLON";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "break",
        "case",
        "chan",
        "const",
        "continue",
        "default",
        "defer",
        "else",
        "fallthrough",
        "for",
        "func",
        "go",
        "goto",
        "if",
        "import",
        "interface",
        "map",
        "package",
        "range",
        "return",
        "select",
        "struct",
        "switch",
        "type",
        "var"
      })
  void knowsTheKeywords(String keyword) {
    assertThat(tokens(keyword)).first().hasToString(keyword.toUpperCase(Locale.ROOT));
    assertThat(tokens(keyword + "s")).first().hasToString("NAME");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "1", "1.5", "2i", "'a'", "`b`", "break", "continue", "fallthrough", "return"})
  void aLineThatMayEndAStatementDoes(String end) {
    assertThat(tokens(end + "\n")).hasSize(2).endsWith("SEMICOLON");
    assertThat(tokens(end)).hasSize(2).endsWith("SEMICOLON");
    assertThat(tokens(end + "// comment\n")).hasSize(2).endsWith("SEMICOLON");
    assertThat(tokens(end + "/* \n */ y\n")).hasSize(4);
    assertThat(tokens(end + "/* */ y\n")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+", "=", ",", "(", "{", "[", ".", "if", "func", "&&", "<-", ":="})
  void aLineThatMustGoOnDoes(String end) {
    assertThat(tokens(end + "\n")).hasSize(1);
  }

  @Test
  void knowsWhatTheTextOfASemicolonIs() {
    assertThat(texts("a;b\nc")).containsExactly("a", "semicolon", "b", "newline", "c", "EOF");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          @            | 0 invalid character U+0040 '@'
          a$b          | 1 invalid character U+0024 '$'
          ½            | 0 invalid character U+00BD '½' in identifier
          a½           | 1 invalid character U+00BD '½' in identifier
          𝟘a           | 0 identifier cannot begin with digit U+1D7D8 '𝟘'
          \\u200B       | 0 invalid character U+005C '\\'
          0b           | 2 binary literal has no digits
          0b12         | 3 invalid digit '2' in binary literal
          0b1.0        | 3 invalid radix point in binary literal
          0b1e3        | 3 'e' exponent requires decimal mantissa
          0o8          | 2 invalid digit '8' in octal literal
          0129         | 3 invalid digit '9' in octal literal
          0x           | 2 hexadecimal literal has no digits
          0x.p1        | 3 hexadecimal literal has no digits
          0x1.0        | 5 hexadecimal mantissa requires a 'p' exponent
          1P2          | 1 'P' exponent requires hexadecimal mantissa
          1e           | 2 exponent has no digits
          0x1p-        | 5 exponent has no digits
          1_           | 1 '_' must separate successive digits
          1__2         | 2 '_' must separate successive digits
          0x__1        | 3 '_' must separate successive digits
          1_.5         | 1 '_' must separate successive digits
          1._5         | 2 '_' must separate successive digits
          1_i          | 1 '_' must separate successive digits
          ''           | 1 empty rune literal or unescaped '
          'ab'         | 0 more than one character in rune literal
          'a           | 0 rune literal not terminated
          '\\'          | 0 rune literal not terminated
          '\\q'         | 2 unknown escape
          '\\"'         | 2 unknown escape
          "\\'"         | 2 unknown escape
          '\\x1'        | 4 invalid character '\\'' in hexadecimal escape
          '\\08'        | 3 invalid character '8' in octal escape
          '\\400'       | 5 octal escape value 256 > 255
          '\\uD800'     | 7 escape is invalid Unicode code point U+D800
          '\\U00110000' | 11 escape is invalid Unicode code point U+110000
          "a           | 0 string not terminated
          "\\           | 0 string not terminated
          `a           | 0 string not terminated
          /* a         | 0 comment not terminated
          /*/          | 0 comment not terminated
          """)
  void namesTheFirstFault(String text, String error) {
    tokens(text);

    assertThat(errors).first().isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {"\", newline in string", "', newline in rune literal"})
  void aQuoteThatIsNotClosedEndsWithItsLine(String quote, String error) {
    assertThat(tokens(quote + "a\nb")).endsWith("SEMICOLON", "NAME", "SEMICOLON");
    assertThat(errors).containsExactly("2 " + error);
  }

  @ParameterizedTest
  @CsvSource({
    "a\0b, 1 invalid NUL character",
    "a\uFEFFb, 1 invalid BOM in the middle of the file",
    "/* \uDCFF */, 3 invalid UTF-8 encoding"
  })
  void someCharactersAreAllowedNowhere(String text, String error) {
    tokens(text);

    assertThat(errors).containsExactly(error);
  }

  @Test
  void aWordGoesOnBehindACharacterThatIsNotAllowed() {
    assertThat(tokens("va\0r a\uFEFFb")).containsExactly("NAME", "NAME", "SEMICOLON");
    assertThat(errors)
        .containsExactly("2 invalid NUL character", "6 invalid BOM in the middle of the file");
  }

  @Test
  void aTextMayStartWithAByteOrderMark() {
    assertThat(tokens("\uFEFFpackage")).containsExactly("PACKAGE");
    assertThat(errors).isEmpty();
  }

  static Stream<String> blocks() {
    return Stream.of(
        "{}",
        "{ { } { { } } }",
        "{ \"}\" '}' `}\n}` }",
        "{ '\\'' \"\\\"}\" '{' }",
        "{ // }\n /* } */ /* * } **/ }",
        "{ x /= 2 / y }");
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void skipsToTheMatchingBrace(String block) {
    Lexer lexer = lexer(block + "\nnext");

    assertThat(lexer.skipBraces()).isEqualTo(block.length());
    assertThat(lexer.token()).isEqualTo(Token.SEMICOLON);
    assertThat(lexer.text()).isEqualTo("newline");
    assertThat(lexer.previousEnd()).isEqualTo(block.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{ { }", "{ \"}\n", "{ /* }", "{ `}", "{ '", "{ // }", "{ \\"})
  void doesNotMoveIfNoBraceMatches(String block) {
    Lexer lexer = lexer(block);

    assertThat(lexer.skipBraces()).isEqualTo(-1);
    assertThat(lexer.token()).isEqualTo(Token.LBRACE);
    assertThat(lexer.pos()).isZero();
  }

  private Lexer lexer(String text) {
    Lexer lexer =
        Lexer.of(new Source("prog.go", text), (pos, message) -> errors.add(pos + " " + message));
    lexer.next();
    return lexer;
  }

  private List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    for (Lexer lexer = lexer(text); lexer.token() != Token.EOF; lexer.next()) {
      tokens.add(lexer.token().name());
    }
    return tokens;
  }

  private List<String> texts(String text) {
    List<String> texts = new ArrayList<>();
    for (Lexer lexer = lexer(text); lexer.token() != Token.EOF; lexer.next()) {
      texts.add(lexer.text());
    }
    return texts;
  }
}
