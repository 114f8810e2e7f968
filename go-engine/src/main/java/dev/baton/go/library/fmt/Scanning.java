package dev.baton.go.library.fmt;

import dev.baton.go.library.reflect.Handle;
import dev.baton.go.library.reflect.Reflect;
import dev.baton.go.library.strconv.Floats;
import dev.baton.go.library.strconv.Integers;
import dev.baton.go.library.strconv.Strconv;
import dev.baton.go.library.unicode.utf8.Utf8;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.sched.Process;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.tuple.pair.TupleDJ;
import dev.baton.go.runtime.tuple.pair.TupleIJ;
import dev.baton.go.runtime.tuple.pair.TupleJJ;
import dev.baton.go.runtime.tuple.pair.TupleJL;
import dev.baton.go.runtime.tuple.pair.TupleLI;
import dev.baton.go.runtime.tuple.pair.TupleLJ;
import dev.baton.go.runtime.tuple.triple.TupleDJJ;
import dev.baton.go.runtime.type.SliceType;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.runtime.value.Complex;
import dev.baton.go.runtime.value.GoString;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the scanning functions ask of the host; places are handles of reflection. */
public abstract sealed class Scanning permits Fmt {
  private static final int BITS_PER_BYTE = 8;

  Scanning() {}

  /** Reads the process's input, as os.Stdin does; tells why it cannot. */
  public static TupleJL readStandardInput(G g, ByteSlice bytes) {
    Process process = Process.of(g);
    process.flush();
    try {
      int count = process.input().read(bytes.array, bytes.offset, bytes.length);
      return new TupleJL(Math.max(0, count), GoString.EMPTY);
    } catch (IOException e) {
      return new TupleJL(0, GoString.of("read /dev/stdin: " + e.getMessage()));
    }
  }

  /** The first rune and its width; the width is 0 if more bytes could complete it. */
  public static TupleIJ decodeRune(G g, GoString text, boolean atEnd) {
    if (!atEnd && !Utf8.FullRuneInString(g, text)) {
      return new TupleIJ(0, 0);
    }
    long decoded = text.decode(0);
    return new TupleIJ((int) decoded, decoded >>> 32);
  }

  /** The place that an operand points to, null if to none, and its kind. */
  public static TupleLJ scanTarget(G g, @Nullable Object operand) {
    if (!(Reflect.valueOf(g, operand) instanceof Handle pointer)
        || pointer.type().kind() != Kind.POINTER) {
      return new TupleLJ(null, 0);
    }
    Object target = Reflect.valueElem(g, pointer);
    return new TupleLJ(target, target == null ? 0 : Reflect.valueKind(g, target));
  }

  public static long targetBits(G g, Object target) {
    return BITS_PER_BYTE * Reflect.typeSize(g, ((Handle) target).type());
  }

  public static boolean isByteSlice(G g, Object target) {
    Type type = ((Handle) target).type();
    return type.underlying() instanceof SliceType slice && slice.elem().kind() == Kind.UINT8;
  }

  public static GoString typeText(G g, @Nullable Object operand) {
    Object type = Reflect.typeOf(g, operand);
    return type == null ? GoString.of("<nil>") : GoString.of(type.toString());
  }

  public static void storeBool(G g, Object target, boolean value) {
    Reflect.setBool(g, target, value);
  }

  public static void storeInt(G g, Object target, long value) {
    Reflect.setInt(g, target, value);
  }

  public static void storeFloat(G g, Object target, double value) {
    Reflect.setFloat(g, target, value);
  }

  public static void storeComplex(G g, Object target, Complex value) {
    Reflect.setComplex(g, target, value);
  }

  /** Stores a text as a string or as bytes. */
  public static void storeText(G g, Object target, GoString value) {
    if (((Handle) target).type().kind() == Kind.STRING) {
      Reflect.setString(g, target, value);
    } else {
      Reflect.setBytes(g, target, GoString.toBytes(g, value));
    }
  }

  public static TupleJJ parseSigned(G g, GoString text, long base) {
    return Integers.signed(text, base, Long.SIZE);
  }

  public static TupleJJ parseUnsigned(G g, GoString text, long base) {
    return Integers.unsigned(text, base, Long.SIZE);
  }

  /** A number and how parsing ended; it must be all of the text. */
  public static TupleDJ parseReal(G g, GoString text, long bits) {
    TupleDJJ parsed = Floats.parse(text, (int) bits);
    boolean whole = parsed.r1 == text.length() && parsed.r2 != 1;
    return whole ? new TupleDJ(parsed.r0, parsed.r2) : new TupleDJ(0, 1);
  }

  /** The text of a quoted one, and 1 if it is one. */
  public static TupleLJ unquoteText(G g, GoString literal) {
    TupleLI unquoted = Strconv.unquote(g, literal);
    return new TupleLJ(unquoted.r0, unquoted.r1);
  }
}
