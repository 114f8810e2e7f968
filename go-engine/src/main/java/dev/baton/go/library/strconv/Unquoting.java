package dev.baton.go.library.strconv;

import dev.baton.go.runtime.text.TextBuffer;
import dev.baton.go.runtime.tuple.pair.TupleLI;
import dev.baton.go.runtime.tuple.quadruple.TupleIILI;
import dev.baton.go.runtime.value.GoString;
import dev.baton.go.runtime.value.Utf8;
import java.util.Objects;

/** Reads Go's literals of strings and runes. */
final class Unquoting {
  private static final TupleIILI BAD = new TupleIILI(0, 0, GoString.EMPTY, 0);

  private Unquoting() {}

  /** A whole literal. */
  static TupleLI unquote(GoString literal) {
    int length = prefixLength(literal);
    if (length < 0 || length != literal.length()) {
      return new TupleLI(GoString.EMPTY, 0);
    }
    GoString inner = literal.slice(1, length - 1);
    return new TupleLI(
        literal.byteAt(0) == '`' ? withoutReturns(inner) : escaped(inner, literal.byteAt(0)), 1);
  }

  private static GoString withoutReturns(GoString raw) {
    TextBuffer out = new TextBuffer(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      if (raw.byteAt(i) != '\r') {
        out.add(raw.byteAt(i));
      }
    }
    return out.toGoString();
  }

  private static GoString escaped(GoString inner, int quote) {
    TextBuffer out = new TextBuffer(inner.length());
    GoString rest = inner;
    while (rest.length() > 0) {
      TupleIILI next = character(rest, quote);
      if (next.r0 < 0x80 || next.r1 == 0) {
        out.add(next.r0);
      } else {
        out.rune(next.r0);
      }
      rest = rest(next);
    }
    return out.toGoString();
  }

  /** The length of the literal at the text's start, -1 if there is none. */
  static int prefixLength(GoString text) {
    if (text.length() < 2) {
      return -1;
    }
    int quote = text.byteAt(0);
    return switch (quote) {
      case '`' -> rawLength(text);
      case '"', '\'' -> quotedLength(text, quote);
      default -> -1;
    };
  }

  private static int rawLength(GoString text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.byteAt(i) == '`') {
        return i + 1;
      }
    }
    return -1;
  }

  private static int quotedLength(GoString text, int quote) {
    GoString rest = text.sliceFrom(1);
    int characters = 0;
    while (rest.length() > 0 && rest.byteAt(0) != quote) {
      if (rest.byteAt(0) == '\n') {
        return -1;
      }
      TupleIILI next = character(rest, quote);
      if (next.r3 == 0) {
        return -1;
      }
      rest = rest(next);
      characters++;
    }
    boolean wrongRune = quote == '\'' && characters != 1;
    return rest.length() == 0 || wrongRune ? -1 : text.length() - rest.length() + 1;
  }

  /**
   * The first character of escaped text: its value, whether it needs UTF-8, the rest, whether it is
   * good.
   */
  static TupleIILI character(GoString text, int quote) {
    if (text.length() == 0) {
      return BAD;
    }
    int first = text.byteAt(0);
    if (first == quote && (quote == '\'' || quote == '"')) {
      return BAD;
    }
    if (first >= 0x80) {
      long decoded = text.decode(0);
      return new TupleIILI((int) decoded, 1, text.sliceFrom(decoded >>> 32), 1);
    }
    if (first != '\\') {
      return new TupleIILI(first, 0, text.sliceFrom(1), 1);
    }
    return text.length() < 2 ? BAD : escape(text, text.byteAt(1), quote);
  }

  private static GoString rest(TupleIILI character) {
    return (GoString) Objects.requireNonNull(character.r2); // Every character has a rest.
  }

  private static TupleIILI escape(GoString text, int letter, int quote) {
    return switch (letter) {
      case 'a' -> simple(7, text);
      case 'b' -> simple('\b', text);
      case 'f' -> simple('\f', text);
      case 'n' -> simple('\n', text);
      case 'r' -> simple('\r', text);
      case 't' -> simple('\t', text);
      case 'v' -> simple(11, text);
      case '\\' -> simple('\\', text);
      case '\'', '"' -> letter == quote ? simple(letter, text) : BAD;
      case 'x' -> numeric(text, 2, 2, 16);
      case 'u' -> numeric(text, 2, 4, 16);
      case 'U' -> numeric(text, 2, 8, 16);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> numeric(text, 1, 3, 8);
      default -> BAD;
    };
  }

  private static TupleIILI simple(int value, GoString text) {
    return new TupleIILI(value, 0, text.sliceFrom(2), 1);
  }

  private static TupleIILI numeric(GoString text, int start, int digits, int radix) {
    if (text.length() < start + digits) {
      return BAD;
    }
    long value = 0;
    for (int i = start; i < start + digits; i++) {
      int digit = text.byteAt(i) < 0x80 ? Character.digit(text.byteAt(i), radix) : -1;
      if (digit < 0) {
        return BAD;
      }
      value = value * radix + digit;
    }
    boolean rune = digits >= 4;
    boolean bad = rune ? Utf8.valid(value) != value : value > 255;
    return bad ? BAD : new TupleIILI((int) value, rune ? 1 : 0, text.sliceFrom(start + digits), 1);
  }
}
