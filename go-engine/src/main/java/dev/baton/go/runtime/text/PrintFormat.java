package dev.baton.go.runtime.text;

import dev.baton.go.runtime.address.Addresses;
import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.value.Complex;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The formats of the builtin {@code print}, which differ from those of package fmt. */
public final class PrintFormat {
  private static final MathContext SEVEN_DIGITS = new MathContext(7, RoundingMode.HALF_EVEN);

  private PrintFormat() {}

  /** A plain value of a boolean or numeric kind. */
  public static String number(Kind kind, Object plain) {
    return switch (plain) {
      case Integer narrow when kind == Kind.UINT32 -> Integer.toUnsignedString(narrow);
      case Long wide when kind.isUnsigned() -> Long.toUnsignedString(wide);
      case Float single -> floating(single);
      case Double full -> floating(full);
      case Complex complex -> complex(complex);
      default -> plain.toString();
    };
  }

  /** As {@code +1.000000e+000}. */
  public static String floating(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    boolean negative = Double.doubleToRawLongBits(value) < 0;
    return (negative ? '-' : '+') + magnitude(Math.abs(value));
  }

  private static String magnitude(double value) {
    if (value == 0) {
      return "0.000000e+000";
    }
    BigDecimal rounded = new BigDecimal(value).round(SEVEN_DIGITS);
    String digits = rounded.unscaledValue().toString();
    int exponent = digits.length() - 1 - rounded.scale();
    StringBuilder padded = new StringBuilder(digits);
    while (padded.length() < 7) {
      padded.append('0');
    }
    int size = Math.abs(exponent);
    return padded.charAt(0)
        + "."
        + padded.substring(1, 7)
        + (exponent < 0 ? "e-" : "e+")
        + (size < 10 ? "00" : size < 100 ? "0" : "")
        + size;
  }

  public static String complex(Complex value) {
    return "(" + floating(value.real) + floating(value.imag) + "i)";
  }

  /** The address in the form of {@code print}. */
  public static String address(@Nullable Object place) {
    return "0x" + Long.toHexString(Addresses.of(place));
  }
}
