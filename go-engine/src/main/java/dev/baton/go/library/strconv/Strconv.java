package dev.baton.go.library.strconv;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.text.FloatText;
import dev.baton.go.runtime.text.Printable;
import dev.baton.go.runtime.text.Quoted;
import dev.baton.go.runtime.text.TextBuffer;
import dev.baton.go.runtime.tuple.pair.TupleJJ;
import dev.baton.go.runtime.tuple.pair.TupleLI;
import dev.baton.go.runtime.tuple.quadruple.TupleIILI;
import dev.baton.go.runtime.tuple.triple.TupleDJJ;
import dev.baton.go.runtime.type.BasicType;
import dev.baton.go.runtime.value.GoString;

/** The functions of package strconv that are written in Java. */
public final class Strconv {
  private Strconv() {}

  public static TupleJJ parseInt(G g, GoString text, long base, long bitSize) {
    return Integers.signed(text, base, bitSize);
  }

  public static TupleJJ parseUint(G g, GoString text, long base, long bitSize) {
    return Integers.unsigned(text, base, bitSize);
  }

  public static TupleDJJ parseFloat(G g, GoString text, long bitSize) {
    return Floats.parse(text, (int) bitSize);
  }

  public static GoString FormatInt(G g, long value, long base) {
    return GoString.latin1(Long.toString(value, radix(g, base)));
  }

  public static GoString FormatUint(G g, long value, long base) {
    return GoString.latin1(Long.toUnsignedString(value, radix(g, base)));
  }

  private static int radix(G g, long base) {
    if (base < 2 || base > 36) {
      throw Panics.panic(
          g, BasicType.STRING.box(GoString.of("strconv: illegal AppendInt/FormatInt base")));
    }
    return (int) base;
  }

  public static GoString FormatFloat(G g, double value, int format, long precision, long bitSize) {
    TextBuffer out = new TextBuffer(24);
    if (bitSize != 32 && bitSize != 64) {
      throw Panics.panic(
          g, BasicType.STRING.box(GoString.of("strconv: illegal AppendFloat/FormatFloat bitSize")));
    }
    FloatText.append(out, value, (char) format, (int) precision, (int) bitSize);
    return out.toGoString();
  }

  public static GoString Quote(G g, GoString text) {
    return quoted(text, false);
  }

  public static GoString QuoteToASCII(G g, GoString text) {
    return quoted(text, true);
  }

  private static GoString quoted(GoString text, boolean ascii) {
    TextBuffer out = new TextBuffer(text.length() + 2);
    Quoted.string(out, text, ascii);
    return out.toGoString();
  }

  public static GoString QuoteRune(G g, int rune) {
    return quotedRune(rune, false);
  }

  public static GoString QuoteRuneToASCII(G g, int rune) {
    return quotedRune(rune, true);
  }

  private static GoString quotedRune(int rune, boolean ascii) {
    TextBuffer out = new TextBuffer(12);
    Quoted.rune(out, rune, ascii);
    return out.toGoString();
  }

  public static boolean CanBackquote(G g, GoString text) {
    return Quoted.canBackquote(text);
  }

  public static boolean IsPrint(G g, int rune) {
    return Printable.isPrint(rune);
  }

  public static boolean IsGraphic(G g, int rune) {
    return Printable.isGraphic(rune);
  }

  public static TupleLI unquote(G g, GoString literal) {
    return Unquoting.unquote(literal);
  }

  public static TupleIILI unquoteChar(G g, GoString text, int quote) {
    return Unquoting.character(text, quote);
  }

  public static long quotedPrefix(G g, GoString text) {
    return Unquoting.prefixLength(text);
  }
}
