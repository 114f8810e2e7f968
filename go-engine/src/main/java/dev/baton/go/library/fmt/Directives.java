package dev.baton.go.library.fmt;

import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.slice.RefSlice;
import dev.baton.go.runtime.text.TextBuffer;
import dev.baton.go.runtime.type.Boxed;
import dev.baton.go.runtime.type.Interfaces;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.runtime.value.GoString;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through a format and prints the operands that its directives ask for. */
final class Directives {
  private static final int MAXIMAL_NUMBER = 1_000_000;
  private static final int SHORTEST_INDEX = "[1]".length();

  private final Printer printer;
  private final TextBuffer out;
  private final GoString format;
  private final RefSlice operands;
  private final List<Integer> wrapped = new ArrayList<>();
  private int at;
  private int next;

  /** Whether an explicit argument number was used, so that unused operands are no mistake. */
  private boolean reordered;

  private boolean goodNumber;
  private boolean afterIndex;

  Directives(Printer printer, GoString format, RefSlice operands) {
    this.printer = printer;
    this.out = printer.out;
    this.format = format;
    this.operands = operands;
  }

  void print() {
    while (at < format.length()) {
      literal();
      if (at < format.length()) {
        at++;
        directive();
      }
    }
    if (!reordered && next < operands.length) {
      extra();
    }
  }

  /** The numbers of the operands that were wrapped by the verb w. */
  List<Integer> wrapped() {
    return wrapped;
  }

  private void literal() {
    int start = at;
    while (at < format.length() && format.byteAt(at) != '%') {
      at++;
    }
    if (at > start) {
      out.add(format.slice(start, at));
    }
  }

  private void directive() {
    printer.flags.clear();
    goodNumber = true;
    afterIndex = false;
    flags();
    index();
    width();
    precision();
    if (!afterIndex) {
      index();
    }
    if (at >= format.length()) {
      out.ascii("%!(NOVERB)");
      return;
    }
    long decoded = format.decode(at);
    at += (int) (decoded >>> 32);
    verb((int) decoded);
  }

  private void flags() {
    Flags flags = printer.flags;
    for (; at < format.length(); at++) {
      switch (format.byteAt(at)) {
        case '#' -> flags.sharp = true;
        case '0' -> flags.zero = true;
        case '+' -> flags.plus = true;
        case '-' -> flags.minus = true;
        case ' ' -> flags.space = true;
        default -> {
          return;
        }
      }
    }
  }

  private void width() {
    Flags flags = printer.flags;
    if (peek('*')) {
      at++;
      Integer width = intOperand();
      if (width == null) {
        out.ascii("%!(BADWIDTH)");
      } else {
        flags.hasWidth = true;
        flags.width = Math.abs(width);
        if (width < 0) {
          flags.minus = true;
          flags.zero = false;
        }
      }
      afterIndex = false;
    } else {
      int start = at;
      int width = number();
      flags.hasWidth = at > start && width >= 0;
      flags.width = Math.max(width, 0);
      if (afterIndex && flags.hasWidth) {
        goodNumber = false;
      }
    }
  }

  private void precision() {
    if (!peek('.') || at + 1 >= format.length()) {
      return;
    }
    at++;
    if (afterIndex) {
      goodNumber = false;
    }
    index();
    Flags flags = printer.flags;
    if (peek('*')) {
      at++;
      Integer precision = intOperand();
      if (precision == null) {
        out.ascii("%!(BADPREC)");
      } else if (precision >= 0) {
        flags.hasPrecision = true;
        flags.precision = precision;
      }
      if (precision != null && precision < 0) {
        out.ascii("%!(BADPREC)");
      }
      afterIndex = false;
    } else {
      flags.precision = Math.max(number(), 0);
      flags.hasPrecision = true;
    }
  }

  private boolean peek(char wanted) {
    return at < format.length() && format.byteAt(at) == wanted;
  }

  /** A decimal number, 0 if there is none; -1 if it is too large, and then nothing more is read. */
  private int number() {
    int value = 0;
    for (; at < format.length() && isDigit(format.byteAt(at)); at++) {
      if (value > MAXIMAL_NUMBER) {
        at = format.length();
        return -1;
      }
      value = value * 10 + format.byteAt(at) - '0';
    }
    return value;
  }

  private static boolean isDigit(int next) {
    return next >= '0' && next <= '9';
  }

  /** An explicit argument number in brackets. */
  private void index() {
    if (!peek('[')) {
      return;
    }
    reordered = true;
    int close = at + 1;
    while (close < format.length() && format.byteAt(close) != ']') {
      close++;
    }
    if (close >= format.length() || format.length() - at < SHORTEST_INDEX) {
      goodNumber = false;
      at++;
      return;
    }
    at++;
    int start = at;
    int number = number();
    boolean wellFormed = at == close && at > start;
    at = close + 1;
    if (wellFormed && number >= 1 && number <= operands.length) {
      next = number - 1;
      afterIndex = true;
    } else {
      goodNumber = false;
    }
  }

  private @Nullable Integer intOperand() {
    if (next >= operands.length) {
      return null;
    }
    Object operand = operands.get(next++);
    Type type = operand instanceof Boxed boxed ? boxed.type : null;
    if (type == null || !type.kind().isInteger()) {
      return null;
    }
    long value = ((Number) Printer.present(Interfaces.plain(operand))).longValue();
    boolean negative = value < 0 && type.kind().isUnsigned();
    return negative || value > MAXIMAL_NUMBER || value < -MAXIMAL_NUMBER
        ? null
        : (Integer) (int) value;
  }

  private void verb(int verb) {
    if (verb == '%') {
      out.add('%');
    } else if (!goodNumber) {
      complain(verb, "(BADINDEX)");
    } else if (next >= operands.length) {
      complain(verb, "(MISSING)");
    } else {
      operand((char) verb);
    }
  }

  private void complain(int verb, String text) {
    out.ascii("%!").rune(verb).ascii(text);
  }

  private void operand(char verb) {
    if (verb == 'w') {
      wrapped.add(next);
    }
    if (verb == 'v' || verb == 'w') {
      printer.flags.shiftForV();
    }
    printer.argument(operands.get(next++), verb);
  }

  private void extra() {
    printer.flags.clear();
    out.ascii("%!(EXTRA ");
    for (int i = next; i < operands.length; i++) {
      if (i > next) {
        out.ascii(", ");
      }
      Object operand = operands.get(i);
      if (operand == null) {
        out.ascii("<nil>");
      } else {
        out.text(String.valueOf(Interfaces.typeOf(operand))).add('=');
        printer.argument(operand, 'v');
      }
    }
    out.add(')');
  }

  /** Whether an interface value is a string, of any string type. */
  static boolean isString(@Nullable Object operand) {
    return operand instanceof Boxed boxed && boxed.type.kind() == Kind.STRING;
  }
}
