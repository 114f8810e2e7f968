package dev.baton.go.constant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.1",
        "1e23",
        "123456789.123456789",
        "4.9e-324",
        "2.4703282292062327e-324",
        "2.4703282292062328e-324",
        "1.7976931348623157e308",
        "1.7976931348623159e308",
        "1e400",
        "9007199254740993.0",
        "2.2250738585072011e-308",
        "1e-400",
        "5e-325"
      })
  void roundsToTheNearestDouble(String literal) {
    assertThat(Conversion.toDouble(Literals.floating(literal)))
        .isEqualTo(Double.parseDouble(literal));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.1",
        "16777217.0",
        "1e39",
        "3.4028235e38",
        "3.4028236e38",
        "1.4e-45",
        "7e-46",
        "1.00000005960464477540",
        "1.1754942e-38"
      })
  void roundsToTheNearestFloatAtOnce(String literal) {
    assertThat(((FloatValue) Literals.floating(literal)).toFloat())
        .isEqualTo(Float.parseFloat(literal));
  }

  @Test
  void keepsDoublesAsTheyAre() {
    assertThat(FloatValue.of(0.1).toDouble()).isEqualTo(0.1);
    assertThat(FloatValue.of(Double.MIN_VALUE).toDouble()).isEqualTo(Double.MIN_VALUE);
    assertThat(FloatValue.of(-1e300).toDouble()).isEqualTo(-1e300);
  }
}
