package dev.baton.go.constant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.go.syntax.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticTest {
  private static Value value(String text) {
    if (text.startsWith("-")) {
      return Arithmetic.unary(Operator.SUB, value(text.substring(1)), 0);
    }
    if (text.endsWith("i")) {
      return Literals.imaginary(text);
    }
    boolean hex = text.startsWith("0x");
    boolean floating =
        text.contains(".") || (!hex && text.contains("e")) || (hex && text.contains("p"));
    return floating ? Literals.floating(text) : Literals.integer(text);
  }

  private static Operator operator(String text) {
    for (Operator op : Operator.values()) {
      if (op.toString().equals(text)) {
        return op;
      }
    }
    throw new IllegalArgumentException(text);
  }

  @ParameterizedTest
  @CsvSource({
    "7, +, 2, 9",
    "7, -, 9, -2",
    "-7, /, 2, -3",
    "-7, %, 2, -1",
    "6, &, 3, 2",
    "6, |, 3, 7",
    "6, ^, 3, 5",
    "6, &^, 3, 4",
    "1e100, *, 1e100, 1e+200",
    "1.0, /, 3.0, 0.333333",
    "0.1, +, 0.2, 0.3",
    "1e-1000, *, 1e1000, 1",
    "3, +, 1i, (3 + 1i)",
    "2i, *, 2i, (-4 + 0i)",
    "1i, /, 2i, (0.5 + 0i)",
    "1e646456992, /, 1e646456991, 10",
    "0x1p-2, +, 0b11, 3.25",
    "0x_ff, +, 0o17, 270",
    "017, +, 1_000, 1015",
  })
  void computes(String x, String op, String y, String result) {
    assertThat(Arithmetic.binary(value(x), operator(op), value(y), true)).hasToString(result);
  }

  @Test
  void computesFractionsExactly() {
    Value third = Arithmetic.binary(value("1.0"), Operator.QUO, value("3.0"), false);
    Value sum = Arithmetic.binary(third, Operator.MUL, value("3"), false);

    assertThat(Arithmetic.compare(sum, Operator.EQL, value("1"))).isTrue();
    assertThat(Conversion.toInt(sum)).isEqualTo(IntValue.of(1));
  }

  @ParameterizedTest
  @CsvSource({"1, <<, 100, 1267650600228229401496703205376", "-5, >>, 1, -3", "5, >>, 70, 0"})
  void shifts(String x, String op, int count, String result) {
    assertThat(Arithmetic.shift(value(x), operator(op), count)).hasToString(result);
  }

  @ParameterizedTest
  @CsvSource({"^, 5, 0, -6", "^, 5, 8, 250", "-, 5, 0, -5", "+, 1.5, 0, 1.5"})
  void computesWithOneOperand(String op, String x, int bits, String result) {
    assertThat(Arithmetic.unary(operator(op), value(x), bits)).hasToString(result);
  }

  @ParameterizedTest
  @CsvSource({
    "1, <, 2, true",
    "1, ==, 1.0, true",
    "2, <=, 1.5, false",
    "1i, ==, 1i, true",
    "1, !=, 1i, true",
    "1e1000, >, 1e999, true",
  })
  void compares(String x, String op, String y, boolean result) {
    assertThat(Arithmetic.compare(value(x), operator(op), value(y))).isEqualTo(result);
  }

  @Test
  void joinsStrings() {
    Value joined = Arithmetic.binary(StringValue.of("a"), Operator.ADD, StringValue.of("ü"), false);

    assertThat(joined).isEqualTo(StringValue.of("aü")).hasToString("\"aü\"");
  }

  @Test
  void knowsNothingOfTheUnknown() {
    assertThat(Arithmetic.binary(Unknown.UNKNOWN, Operator.ADD, IntValue.ZERO, false))
        .isEqualTo(Unknown.UNKNOWN);
    assertThat(Arithmetic.binary(StringValue.of("a"), Operator.SUB, StringValue.of("b"), false))
        .isEqualTo(Unknown.UNKNOWN);
  }
}
