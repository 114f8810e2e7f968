package dev.baton.go.library.fmt;

import dev.baton.go.runtime.text.FloatText;
import dev.baton.go.runtime.text.Printable;
import dev.baton.go.runtime.text.TextBuffer;
import dev.baton.go.runtime.value.Complex;
import dev.baton.go.runtime.value.GoString;
import java.util.Locale;

/** Integers and floating-point numbers under all flags. */
final class Numbers {
  private final Layout layout;
  private final Flags flags;

  public Numbers(Layout layout) {
    this.layout = layout;
    this.flags = layout.flags;
  }

  /**
   * An integer.
   *
   * @param verb decides the case of digits, and O the prefix
   */
  void integer(long value, int base, boolean signed, char verb) {
    boolean negative = signed && value < 0;
    int digits = wantedDigits(negative);
    if (flags.hasPrecision && flags.precision == 0 && value == 0) {
      boolean zero = flags.zero;
      flags.zero = false;
      layout.padding(flags.hasWidth ? flags.width : 0);
      flags.zero = zero;
      return;
    }
    String magnitude = Long.toUnsignedString(negative ? -value : value, base);
    if (verb == 'X') {
      magnitude = magnitude.toUpperCase(Locale.ROOT);
    }
    if (!flags.hasWidth && !flags.hasPrecision && !flags.sharp && verb != 'O') {
      layout.out.ascii(sign(negative)).ascii(magnitude);
      return;
    }
    magnitude = "0".repeat(Math.max(digits - magnitude.length(), 0)) + magnitude;
    layout.paddedWithSpaces(
        GoString.latin1(sign(negative) + prefix(base, verb, magnitude) + magnitude));
  }

  private int wantedDigits(boolean negative) {
    if (flags.hasPrecision) {
      return flags.precision;
    }
    if (flags.zero && !flags.minus && flags.hasWidth) {
      return flags.width - (negative || flags.plus || flags.space ? 1 : 0);
    }
    return 0;
  }

  private String sign(boolean negative) {
    if (negative) {
      return "-";
    }
    if (flags.plus) {
      return "+";
    }
    return flags.space ? " " : "";
  }

  private String prefix(int base, char verb, String magnitude) {
    if (verb == 'O') {
      return "0o";
    }
    if (!flags.sharp) {
      return "";
    }
    return switch (base) {
      case 2 -> "0b";
      case 8 -> magnitude.startsWith("0") ? "" : "0";
      case 16 -> verb == 'X' ? "0X" : "0x";
      default -> "";
    };
  }

  /** An integer in hexadecimal, with its prefix or without, whatever the flag sharp says. */
  void hexadecimal(long value, boolean withPrefix) {
    boolean sharp = flags.sharp;
    flags.sharp = withPrefix;
    integer(value, 16, false, 'v');
    flags.sharp = sharp;
  }

  /** The verb U. */
  void unicode(long value) {
    String digits = Long.toUnsignedString(value, 16).toUpperCase(Locale.ROOT);
    int wanted = flags.hasPrecision && flags.precision > 4 ? flags.precision : 4;
    TextBuffer text = new TextBuffer(24);
    text.ascii("U+").repeat('0', wanted - digits.length()).ascii(digits);
    if (flags.sharp
        && value >= 0
        && value <= Character.MAX_CODE_POINT
        && Printable.isPrint((int) value)) {
      text.ascii(" '").rune((int) value).add('\'');
    }
    layout.paddedWithSpaces(text.toGoString());
  }

  /** A complex number of floats of a size; the flag plus of the second part is always on. */
  void complex(Complex value, int size, char verb, int precision) {
    boolean plus = flags.plus;
    layout.out.add('(');
    floating(value.real, size, verb, precision);
    flags.plus = true;
    floating(value.imag, size, verb, precision);
    layout.out.ascii("i)");
    flags.plus = plus;
  }

  /** A floating-point number; the precision is used when no flag gives one. */
  void floating(double value, int size, char verb, int precision) {
    int wanted = flags.hasPrecision ? flags.precision : precision;
    TextBuffer text = new TextBuffer(24);
    if (!Double.isFinite(value)) {
      special(value);
      return;
    }
    FloatText.append(text, Math.abs(value), verb, wanted, size);
    GoString magnitude =
        flags.sharp && verb != 'b' ? withPoint(text, verb, wanted) : text.toGoString();
    boolean negative = Double.doubleToRawLongBits(value) < 0;
    String sign = sign(negative);
    if (flags.zero
        && !flags.minus
        && flags.hasWidth
        && flags.width > magnitude.length() + 1
        && !sign.isEmpty()) {
      layout.out.ascii(sign);
      layout.padding(flags.width - magnitude.length() - 1);
      layout.out.add(magnitude);
    } else {
      layout.padded(new TextBuffer(32).ascii(sign).add(magnitude).toGoString());
    }
  }

  private void special(double value) {
    String text;
    if (Double.isNaN(value)) {
      text = (flags.plus ? "+" : flags.space ? " " : "") + "NaN";
    } else {
      text = sign(value < 0) + "Inf";
      // Infinity always shows its sign where %v and friends have one to show.
      text = value > 0 && sign(false).isEmpty() ? "+Inf" : text;
    }
    layout.paddedWithSpaces(GoString.latin1(text));
  }

  /** The flag sharp: always a decimal point, and for the verb g all digits of the precision. */
  private static GoString withPoint(TextBuffer text, char verb, int precision) {
    String number = text.toGoString().toString();
    boolean general = verb == 'g' || verb == 'G';
    boolean hexadecimal = verb == 'x' || verb == 'X';
    int end = exponentAt(number, hexadecimal);
    String mantissa = number.substring(0, end);
    boolean point = mantissa.indexOf('.') >= 0;
    StringBuilder result = new StringBuilder(mantissa);
    if (!point) {
      result.append('.');
    }
    if (general || hexadecimal) {
      int wanted = precision < 0 ? 6 : precision;
      result.append("0".repeat(Math.max(wanted - significant(mantissa), 0)));
    }
    return GoString.latin1(result.append(number, end, number.length()).toString());
  }

  private static int exponentAt(String number, boolean hexadecimal) {
    for (int i = 0; i < number.length(); i++) {
      char next = number.charAt(i);
      if (next == 'p' || next == 'P' || (!hexadecimal && (next == 'e' || next == 'E'))) {
        return i;
      }
    }
    return number.length();
  }

  private static int significant(String mantissa) {
    if (mantissa.equals("0")) {
      return 1;
    }
    int count = 0;
    boolean seen = false;
    for (int i = 0; i < mantissa.length(); i++) {
      char next = mantissa.charAt(i);
      if (next != '.') {
        seen |= next != '0';
        count += seen ? 1 : 0;
      }
    }
    return count;
  }
}
