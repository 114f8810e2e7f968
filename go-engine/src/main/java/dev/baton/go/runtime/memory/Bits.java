package dev.baton.go.runtime.memory;

import dev.baton.go.runtime.address.Addresses;
import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.type.BasicType;
import dev.baton.go.runtime.type.Boxed;
import dev.baton.go.runtime.type.Interfaces;
import dev.baton.go.runtime.type.Layout;
import dev.baton.go.runtime.type.PointerType;
import dev.baton.go.runtime.type.SliceType;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.runtime.value.Complex;
import dev.baton.go.runtime.value.GoString;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of types that are neither structs nor arrays as the words that Go has in memory. */
final class Bits {
  private static final int WORD = Long.BYTES;

  private Bits() {}

  /** How many bytes of a word a value has. */
  static int bytes(Type type, int word) {
    return (int) Math.min(WORD, Layout.size(type) - (long) word * WORD);
  }

  static long[] words(Type type, @Nullable Object plain) {
    return switch (plain) {
      case null -> new long[words(type)];
      case Boolean truth -> new long[] {truth ? 1 : 0};
      case Integer narrow -> new long[] {narrow};
      case Long wide -> new long[] {wide};
      case Float single -> new long[] {Float.floatToRawIntBits(single)};
      case Double full -> new long[] {Double.doubleToRawLongBits(full)};
      case Complex number when words(type) == 1 ->
          new long[] {pair(bits((float) number.real), bits((float) number.imag))};
      case Complex number ->
          new long[] {
            Double.doubleToRawLongBits(number.real), Double.doubleToRawLongBits(number.imag)
          };
      case GoString text -> new long[] {address(text), text.length()};
      case Slice slice when type.kind() == Kind.SLICE ->
          new long[] {address(slice, type), slice.length, slice.capacity};
      default -> ofReference(type, plain);
    };
  }

  private static int words(Type type) {
    return (int) ((Layout.size(type) + WORD - 1) / WORD);
  }

  private static int bits(float value) {
    return Float.floatToRawIntBits(value);
  }

  private static long pair(int low, int high) {
    return ((long) high << Integer.SIZE) | Integer.toUnsignedLong(low);
  }

  private static long address(GoString text) {
    return text.isUnplaced() ? 0 : address(Slices.start(text.readOnlyBytes(), BasicType.UINT8));
  }

  private static long address(Slice slice, Type type) {
    return address(Slices.start(slice, ((SliceType) type.underlying()).elem()));
  }

  private static long address(@Nullable Location location) {
    return location == null ? 0 : location.address();
  }

  private static long[] ofReference(Type type, Object plain) {
    return switch (type.kind()) {
      case INTERFACE -> new long[] {Addresses.of(Interfaces.typeOf(plain)), content(plain)};
      case POINTER ->
          new long[] {address(Location.of(plain, ((PointerType) type.underlying()).elem()))};
      default -> new long[] {plain instanceof Location at ? at.address() : Addresses.of(plain)};
    };
  }

  /** The second word of an interface value. */
  private static long content(Object value) {
    Object plain = value instanceof Boxed boxed ? boxed.plain() : value;
    Type type = Objects.requireNonNull(Interfaces.typeOf(value));
    boolean direct =
        switch (type.kind()) {
          case POINTER, UNSAFE_POINTER, CHAN, MAP, FUNC -> true;
          default -> false;
        };
    return direct ? words(type, plain)[0] : Addresses.of(Interfaces.typeOf(value)) + 1;
  }

  /** The value that words stand for. */
  static @Nullable Object value(Type type, long[] words) {
    long word = words[0];
    return switch (type.kind()) {
      case BOOL -> word != 0;
      case INT8 -> (int) (byte) word;
      case INT16 -> (int) (short) word;
      case UINT8 -> (int) (word & 0xff);
      case UINT16 -> (int) (word & 0xffff);
      case INT32, UINT32 -> (int) word;
      case INT, INT64, UINT, UINT64, UINTPTR -> word;
      case FLOAT32 -> Float.intBitsToFloat((int) word);
      case FLOAT64 -> Double.longBitsToDouble(word);
      case COMPLEX64 ->
          Complex.of(
              Float.intBitsToFloat((int) word), Float.intBitsToFloat((int) (word >> Integer.SIZE)));
      case COMPLEX128 ->
          Complex.of(Double.longBitsToDouble(word), Double.longBitsToDouble(words[1]));
      case STRING -> string(Location.ofAddress(word), words[1]);
      case SLICE -> slice(((SliceType) type.underlying()).elem(), words);
      case UNSAFE_POINTER -> Location.ofAddress(word);
      case POINTER ->
          Memory.pointer(Location.ofAddress(word), ((PointerType) type.underlying()).elem());
      case INVALID, ARRAY, CHAN, FUNC, INTERFACE, MAP, STRUCT -> {
        if (word == 0) {
          yield null;
        }
        throw Failure.write(type);
      }
    };
  }

  /** The string of so many bytes. */
  static GoString string(@Nullable Location start, long length) {
    if (start == null) {
      return length == 0 ? GoString.EMPTY : GoString.wrap(new byte[Math.toIntExact(length)]);
    }
    ByteSlice bytes = (ByteSlice) Slices.at(start, BasicType.UINT8, length, length);
    return GoString.placed(bytes.array, bytes.offset, bytes.length);
  }

  /** A length may be written before its capacity. */
  private static Slice slice(Type elem, long[] words) {
    long capacity = Math.max(words[1], words[2]);
    Location start = Location.ofAddress(words[0]);
    return start == null
        ? Slices.unplaced(elem, capacity)
        : Slices.at(start, elem, words[1], capacity);
  }
}
