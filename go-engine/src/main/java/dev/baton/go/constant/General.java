package dev.baton.go.constant;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Formats doubles as Go's {@code %g} does. */
final class General {
  private General() {}

  /** As {@code %.6g} with that many digits. */
  static String format(double value, int digits) {
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    return layOut(rounded, digits);
  }

  /** As {@code %g}: the shortest text that reads as the same double. */
  static String shortest(double value) {
    return layOut(new BigDecimal(Double.toString(value)), 21);
  }

  private static String layOut(BigDecimal value, int digits) {
    BigDecimal plain = value.stripTrailingZeros();
    String unscaled = plain.unscaledValue().abs().toString();
    String sign = plain.signum() < 0 ? "-" : "";
    int exponent = unscaled.length() - 1 - plain.scale();
    if (exponent >= -4 && exponent < digits) {
      return plain.toPlainString();
    }
    String fraction = unscaled.length() > 1 ? "." + unscaled.substring(1) : "";
    String power = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : "" + Math.abs(exponent);
    return sign + unscaled.charAt(0) + fraction + (exponent < 0 ? "e-" : "e+") + power;
  }
}
