package dev.baton.go.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ""                    | ~~
          "abc"                 | 616263
          "\\a\\b\\f\\n\\r\\t\\v\\\\\\"" | 07080c0a0d090b5c22
          "é世😀"               | c3a9e4b896f09f9880
          "\\xff\\377\\000"        | ffff00
          "\\u00e9\\u4e16"       | c3a9e4b896
          "\\U0001F600"          | f09f9880
          "'"                   | 27
          `a\\n"`                | 615c6e22
          """)
  void stringsAreBytes(String literal, String bytes) {
    assertThat(HexFormat.of().formatHex(Quoted.bytes(literal))).isEqualTo(bytes);
  }

  @Test
  void rawStringsLoseCarriageReturns() {
    assertThat(Quoted.bytes("`a\r\nb`")).asString().isEqualTo("a\nb");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'a'          | 97
          '世'         | 19990
          '😀'         | 128512
          '\\''         | 39
          '"'          | 34
          '\\n'         | 10
          '\\xff'       | 255
          '\\101'       | 65
          '\\u4e16'     | 19990
          '\\U0010ffff' | 1114111
          """)
  void runesAreCodePoints(String literal, int value) {
    assertThat(Quoted.rune(literal)).isEqualTo(value);
  }
}
