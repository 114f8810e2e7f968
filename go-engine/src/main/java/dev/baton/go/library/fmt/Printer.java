package dev.baton.go.library.fmt;

import dev.baton.go.library.reflect.Handle;
import dev.baton.go.runtime.Failures;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.GoPanic;
import dev.baton.go.runtime.aggregate.Aggregates;
import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.memory.Memory;
import dev.baton.go.runtime.method.ErrorMethod;
import dev.baton.go.runtime.method.FormatMethod;
import dev.baton.go.runtime.method.GoStringMethod;
import dev.baton.go.runtime.method.StringMethod;
import dev.baton.go.runtime.panic.RuntimeError;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.text.TextBuffer;
import dev.baton.go.runtime.type.Boxed;
import dev.baton.go.runtime.type.Interfaces;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.runtime.value.Complex;
import dev.baton.go.runtime.value.GoString;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prints operands: decides between a value's own methods and the formats of its kind. */
final class Printer {
  final G g;
  final TextBuffer out;
  final Flags flags = new Flags();
  final Layout layout;
  final Numbers numbers;
  private final Composites composites = new Composites(this);

  /** Whether the verb w may wrap errors, and which arguments it did. */
  boolean wrapErrors;

  /** The operand at hand, for messages about it; its type is null for the nil interface. */
  private @Nullable Object operand;

  private @Nullable Type operandType;

  /** Set while a bad verb is reported, to call no methods then. */
  private boolean erroring;

  private boolean panicking;

  Printer(G g, TextBuffer out) {
    this.g = g;
    this.out = out;
    this.layout = new Layout(out, flags);
    this.numbers = new Numbers(layout);
  }

  /** Prints an interface value. */
  void argument(@Nullable Object value, char verb) {
    operandType = value == null ? null : typeOf(value);
    operand = Interfaces.plain(value);
    if (operandType == null) {
      nil(verb);
    } else if (verb == 'T') {
      layout.string(GoString.of(operandType.toString()));
    } else if (verb == 'p') {
      pointer(operand, operandType, 'p');
    } else if (operand instanceof Struct struct && ReflectedValue.is(operandType)) {
      reflected(ReflectedValue.of(struct), verb);
    } else if ((verb == 'v' || verb == 'd') && Composites.isBytes(operandType)) {
      composites.byteList((ByteSlice) present(operand));
    } else if (Composites.isBytes(operandType) || !methods(value, verb)) {
      value(operand, operandType, verb, 0, false);
    }
  }

  /** Prints what a reflect.Value holds in its place. */
  private void reflected(@Nullable Handle held, char verb) {
    if (held == null) {
      out.ascii("<invalid reflect.Value>");
      return;
    }
    operandType = held.type();
    operand = held.plain();
    if (held.isHidden() || !methods(interfaceValue(operand, held.type()), verb)) {
      value(operand, held.type(), verb, 0, held.isHidden());
    }
  }

  private static Type typeOf(Object value) {
    return value instanceof Boxed boxed
        ? boxed.type
        : Objects.requireNonNull(Interfaces.typeOf(value));
  }

  private void nil(char verb) {
    if (verb == 'T' || verb == 'v') {
      layout.padded("<nil>");
    } else {
      badVerb(verb);
    }
  }

  /** Reports a verb that does not suit the operand. */
  void badVerb(char verb) {
    erroring = true;
    out.ascii("%!").rune(verb).add('(');
    Type type = operandType;
    if (type == null) {
      out.ascii("<nil>");
    } else {
      Object shown = operand;
      out.text(type.toString()).add('=');
      argumentOf(shown, type);
    }
    out.add(')');
    erroring = false;
  }

  private void argumentOf(@Nullable Object plain, Type type) {
    if (type.kind() == Kind.INTERFACE) {
      argument(plain, 'v');
    } else {
      value(plain, type, 'v', 0, false);
    }
  }

  /** Prints through a method of the value if there is one for the verb. */
  private boolean methods(@Nullable Object value, char verb) {
    if (erroring) {
      return false;
    }
    char plainVerb = verb;
    if (verb == 'w') {
      if (!wrapErrors || !(value instanceof ErrorMethod)) {
        badVerb(verb);
        return true;
      }
      plainVerb = 'v';
    }
    if (value instanceof FormatMethod formatter) {
      guarded(value, plainVerb, "Format", new OwnFormat(formatter, plainVerb));
      return true;
    }
    if (flags.sharpV) {
      if (value instanceof GoStringMethod stringer) {
        guarded(value, plainVerb, "GoString", new OwnGoString(stringer));
        return true;
      }
      return false;
    }
    return switch (plainVerb) {
      case 'v', 's', 'x', 'X', 'q' -> text(value, plainVerb);
      default -> false;
    };
  }

  private boolean text(@Nullable Object value, char verb) {
    if (value instanceof ErrorMethod error) {
      guarded(value, verb, "Error", new OwnError(error, verb));
      return true;
    }
    if (value instanceof StringMethod stringer) {
      guarded(value, verb, "String", new OwnString(stringer, verb));
      return true;
    }
    return false;
  }

  /** What calls a value's method and prints the result. */
  private sealed interface OwnText {
    void print(Printer printer);
  }

  private record OwnError(ErrorMethod method, char verb) implements OwnText {
    @Override
    public void print(Printer printer) {
      printer.string((GoString) method.Error(printer.g), verb);
    }
  }

  private record OwnString(StringMethod method, char verb) implements OwnText {
    @Override
    public void print(Printer printer) {
      printer.string((GoString) method.String(printer.g), verb);
    }
  }

  private record OwnGoString(GoStringMethod method) implements OwnText {
    @Override
    public void print(Printer printer) {
      printer.layout.string((GoString) method.GoString(printer.g));
    }
  }

  private record OwnFormat(FormatMethod method, char verb) implements OwnText {
    @Override
    public void print(Printer printer) {
      method.Format(printer.g, new PrintState(printer), verb);
    }
  }

  private void guarded(@Nullable Object value, char verb, String method, OwnText text) {
    Flags saved = new Flags();
    saved.copyFrom(flags);
    try {
      text.print(this);
    } catch (RuntimeException thrown) {
      flags.copyFrom(saved);
      panicked(value, verb, method, Failures.toPanic(thrown));
    }
  }

  private void panicked(@Nullable Object value, char verb, String method, GoPanic panic) {
    if (panic.isExit()) {
      throw panic;
    }
    if (value instanceof Boxed boxed
        && boxed.type.kind() == Kind.POINTER
        && boxed.plain() == null) {
      out.ascii("<nil>");
      return;
    }
    if (panicking) {
      throw panic;
    }
    Flags saved = new Flags();
    saved.copyFrom(flags);
    flags.clear();
    out.ascii("%!").rune(verb).ascii("(PANIC=").ascii(method).ascii(" method: ");
    panicking = true;
    argument(RuntimeError.valueOf(panic), 'v');
    panicking = false;
    out.add(')');
    flags.copyFrom(saved);
  }

  /**
   * Prints a plain value by its kind.
   *
   * @param depth how deep it is in its operand
   * @param hidden whether it came out of an unexported field, so that its methods are not to be
   *     called
   */
  void value(@Nullable Object plain, Type type, char verb, int depth, boolean hidden) {
    if (depth > 0 && !hidden) {
      operand = type.kind() == Kind.INTERFACE ? Interfaces.plain(plain) : plain;
      operandType = type.kind() == Kind.INTERFACE ? Interfaces.typeOf(plain) : type;
      Object asInterface = interfaceValue(plain, type);
      if (asInterface != null && methods(asInterface, verb)) {
        return;
      }
    }
    switch (type.kind()) {
      case BOOL -> bool((boolean) present(plain), verb);
      case INT, INT64 -> integer((long) present(plain), true, verb);
      case INT8, INT16, INT32 -> integer((int) present(plain), true, verb);
      case UINT, UINT64, UINTPTR -> integer((long) present(plain), false, verb);
      case UINT8, UINT16 -> integer((int) present(plain), false, verb);
      case UINT32 -> integer(Integer.toUnsignedLong((int) present(plain)), false, verb);
      case FLOAT32 -> floating((float) present(plain), 32, verb);
      case FLOAT64 -> floating((double) present(plain), 64, verb);
      case COMPLEX64 -> complex((Complex) present(plain), 32, verb);
      case COMPLEX128 -> complex((Complex) present(plain), 64, verb);
      case STRING -> string((GoString) present(plain), verb);
      case MAP -> composites.map(plain, type, verb, depth, hidden);
      case STRUCT -> composites.struct(present(plain), type, verb, depth, hidden);
      case INTERFACE -> composites.interfaceValue(plain, type, verb, depth, hidden);
      case ARRAY, SLICE -> composites.sequence(present(plain), type, verb, depth, hidden);
      case POINTER -> composites.pointer(plain, type, verb, depth, hidden);
      case CHAN, FUNC, UNSAFE_POINTER -> pointer(plain, type, verb);
      case INVALID -> throw new IllegalArgumentException(type.toString());
    }
  }

  private static @Nullable Object interfaceValue(@Nullable Object plain, Type type) {
    if (type.kind() == Kind.INTERFACE) {
      return plain;
    }
    if (!type.hasBoxing()) {
      // A pointer to a struct has its methods itself.
      return type.kind() == Kind.POINTER && type.underlying() == type ? plain : null;
    }
    return type.box(type.kind() == Kind.STRUCT ? Aggregates.copy(present(plain)) : plain);
  }

  static Object present(@Nullable Object plain) {
    return Objects.requireNonNull(plain);
  }

  private void bool(boolean value, char verb) {
    switch (verb) {
      case 't', 'v' -> layout.bool(value);
      default -> badVerb(verb);
    }
  }

  void integer(long value, boolean signed, char verb) {
    switch (verb) {
      case 'v' -> {
        if (flags.sharpV && !signed) {
          numbers.hexadecimal(value, true);
        } else {
          numbers.integer(value, 10, signed, verb);
        }
      }
      case 'd' -> numbers.integer(value, 10, signed, verb);
      case 'b' -> numbers.integer(value, 2, signed, verb);
      case 'o', 'O' -> numbers.integer(value, 8, signed, verb);
      case 'x', 'X' -> numbers.integer(value, 16, signed, verb);
      case 'c' -> layout.character(value);
      case 'q' -> layout.quotedCharacter(value);
      case 'U' -> numbers.unicode(value);
      default -> badVerb(verb);
    }
  }

  private void floating(double value, int size, char verb) {
    switch (verb) {
      case 'v' -> numbers.floating(value, size, 'g', -1);
      case 'b', 'g', 'G', 'x', 'X' -> numbers.floating(value, size, verb, -1);
      case 'f', 'e', 'E' -> numbers.floating(value, size, verb, 6);
      case 'F' -> numbers.floating(value, size, 'f', 6);
      default -> badVerb(verb);
    }
  }

  private void complex(Complex value, int size, char verb) {
    switch (verb) {
      case 'v' -> numbers.complex(value, size, 'g', -1);
      case 'b', 'g', 'G', 'x', 'X' -> numbers.complex(value, size, verb, -1);
      case 'f', 'e', 'E' -> numbers.complex(value, size, verb, 6);
      case 'F' -> numbers.complex(value, size, 'f', 6);
      default -> badVerb(verb);
    }
  }

  void string(GoString value, char verb) {
    switch (verb) {
      case 'v' -> {
        if (flags.sharpV) {
          layout.quoted(value);
        } else {
          layout.string(value);
        }
      }
      case 's' -> layout.string(value);
      case 'x', 'X' -> layout.hexadecimal(value, verb == 'X');
      case 'q' -> layout.quoted(value);
      default -> badVerb(verb);
    }
  }

  /** Prints where something is. */
  void pointer(@Nullable Object plain, Type type, char verb) {
    switch (type.kind()) {
      case CHAN, FUNC, MAP, POINTER, SLICE, UNSAFE_POINTER ->
          address(Memory.address(type, plain), type, verb);
      default -> badVerb(verb);
    }
  }

  private void address(long address, Type type, char verb) {
    switch (verb) {
      case 'v' -> {
        if (flags.sharpV) {
          out.add('(').text(type.toString()).ascii(")(");
          if (address == 0) {
            out.ascii("nil");
          } else {
            numbers.hexadecimal(address, true);
          }
          out.add(')');
        } else if (address == 0) {
          layout.padded("<nil>");
        } else {
          numbers.hexadecimal(address, !flags.sharp);
        }
      }
      case 'p' -> numbers.hexadecimal(address, !flags.sharp);
      case 'b', 'o', 'd', 'x', 'X' -> integer(address, false, verb);
      default -> badVerb(verb);
    }
  }
}
