package dev.baton.go.constant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How messages show constants. */
class TextTest {
  @ParameterizedTest
  @CsvSource({
    "1.0, 1",
    "1.5, 1.5",
    "100000.0, 100000",
    "1000000.0, 1e+06",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "3.14159265358979, 3.14159",
    "1e1000, 1e+1000",
    "2.5e-1000, 2.5e-1000",
    "123456789.5, 1.23457e+08",
  })
  void showsFloats(String literal, String text) {
    assertThat(Literals.floating(literal)).hasToString(text);
  }

  @Test
  void showsStringsQuotedAndShortened() {
    assertThat(StringValue.of("a\"\\\n\t\u0001ü\u200b"))
        .hasToString("\"a\\\"\\\\\\n\\t\\x01ü\\u200b\"");
    assertThat(new StringValue(new byte[] {'a', (byte) 0xff})).hasToString("\"a\\xff\"");
    assertThat(StringValue.of("x".repeat(100)).toString()).hasSize(72).endsWith("x...");
  }

  @Test
  void showsCodePoints() {
    assertThat(Conversion.codePoint(IntValue.of(0x4e16))).isEqualTo(StringValue.of("世"));
    assertThat(Conversion.codePoint(IntValue.of(0xd800)).bytes())
        .isEqualTo("\ufffd".getBytes(StandardCharsets.UTF_8));
    assertThat(Conversion.codePoint(IntValue.of(-1))).isEqualTo(StringValue.of("\ufffd"));
  }
}
