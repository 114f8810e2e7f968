package dev.baton.go.library.reflect;

import dev.baton.go.runtime.Conversions;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.kind.ChanDirection;
import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.slice.IntSlice;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.type.ArrayType;
import dev.baton.go.runtime.type.ChanType;
import dev.baton.go.runtime.type.InterfaceType;
import dev.baton.go.runtime.type.PointerType;
import dev.baton.go.runtime.type.SliceType;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.StructType;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.runtime.value.Complex;
import dev.baton.go.runtime.value.GoString;
import dev.baton.go.runtime.value.Runes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which values go into which types, and how. */
final class Conversion {
  private Conversion() {}

  /** Go's assignability of values of a type. */
  static boolean assignable(Type from, Type to) {
    if (from == to) {
      return true;
    }
    if (to.underlying() instanceof InterfaceType wanted) {
      return wanted.implementedBy(from);
    }
    boolean named = !from.name().isEmpty() && !to.name().isEmpty();
    if (from.underlying() instanceof ChanType chan && to.underlying() instanceof ChanType wanted) {
      boolean directed =
          chan.direction() == ChanDirection.BOTH || chan.direction() == wanted.direction();
      return !named && chan.elem() == wanted.elem() && directed;
    }
    return !named && from.underlying() == to.underlying();
  }

  /** Go's convertibility of values of a type. */
  static boolean convertible(Type from, Type to) {
    if (assignable(from, to) || sameShape(from, to)) {
      return true;
    }
    Kind source = from.kind();
    Kind target = to.kind();
    if (isReal(source)) {
      return isReal(target) || (source.isInteger() && target == Kind.STRING);
    }
    if (isComplex(source)) {
      return isComplex(target);
    }
    if (source == Kind.STRING) {
      return target == Kind.STRING || isText(to);
    }
    return (isText(from) && target == Kind.STRING) || sliceToArray(from, to);
  }

  private static boolean sameShape(Type from, Type to) {
    if (from.underlying() == to.underlying()) {
      return true;
    }
    if (from.underlying() == from
        && to.underlying() == to
        && from instanceof PointerType a
        && to instanceof PointerType b
        && a.elem().kind() != Kind.STRUCT) {
      return a.elem().underlying() == b.elem().underlying();
    }
    return from.underlying() instanceof StructType a
        && to.underlying() instanceof StructType b
        && sameFields(a, b);
  }

  /** Tags do not count. */
  private static boolean sameFields(StructType a, StructType b) {
    if (a.fields().size() != b.fields().size()) {
      return false;
    }
    for (int i = 0; i < a.fields().size(); i++) {
      var left = a.fields().get(i);
      var right = b.fields().get(i);
      if (!left.name().equals(right.name())
          || left.type() != right.type()
          || left.embedded() != right.embedded()) {
        return false;
      }
    }
    return true;
  }

  private static boolean sliceToArray(Type from, Type to) {
    return from.underlying() instanceof SliceType slice
        && to.underlying() instanceof ArrayType array
        && slice.elem() == array.elem();
  }

  private static boolean isReal(Kind kind) {
    return kind.isInteger() || kind == Kind.FLOAT32 || kind == Kind.FLOAT64;
  }

  private static boolean isComplex(Kind kind) {
    return kind == Kind.COMPLEX64 || kind == Kind.COMPLEX128;
  }

  private static boolean isText(Type type) {
    return type.underlying() instanceof SliceType slice
        && (slice.elem().kind() == Kind.UINT8 || slice.elem().kind() == Kind.INT32);
  }

  /** A value of another type; the types are known to convert. */
  static Handle convert(G g, Handle value, Type to) {
    Type from = value.type();
    Kind target = to.kind();
    if (target == Kind.INTERFACE) {
      return Handle.of(to, value.toInterface());
    }
    if (isReal(target) && isReal(from.kind())) {
      return Handle.of(to, number(from.kind(), value.present(), target));
    }
    if (isComplex(target)) {
      Complex complex = (Complex) value.present();
      return Handle.of(to, target == Kind.COMPLEX64 ? complex.toComplex64() : complex);
    }
    if (target == Kind.STRING) {
      return Handle.of(to, string(g, value));
    }
    if (from.kind() == Kind.STRING) {
      GoString text = (GoString) value.present();
      boolean bytes = ((SliceType) to.underlying()).elem().kind() == Kind.UINT8;
      return Handle.of(to, bytes ? GoString.toBytes(g, text) : Runes.toRunes(g, text));
    }
    if (from.kind() == Kind.SLICE && target == Kind.ARRAY) {
      return Handle.of(to, array((Slice) value.present(), to));
    }
    return Handle.of(to, value.copyAs(to));
  }

  private static Object array(Slice slice, Type to) {
    long length = ((ArrayType) to.underlying()).length();
    Panics.sliceToArray(slice.length, length);
    Object array = Objects.requireNonNull(to.zero());
    Sequences.copy(array, 0, slice.backingArray(), slice.offset, (int) length);
    return array;
  }

  private static GoString string(G g, Handle value) {
    return switch (value.plain()) {
      case GoString text -> text;
      case ByteSlice bytes -> GoString.ofBytes(g, bytes);
      case IntSlice runes -> Runes.ofRunes(g, runes);
      case Integer rune ->
          Runes.ofRune(value.kind() == Kind.UINT32 ? Integer.toUnsignedLong(rune) : rune);
      case Long rune -> Runes.ofRune(rune);
      case null, default -> throw new IllegalArgumentException("no text: " + value.type());
    };
  }

  private static Object number(Kind from, Object plain, Kind to) {
    return switch (plain) {
      case Float single -> ofFloating(single, to);
      case Double full -> ofFloating(full, to);
      case Long wide when to == Kind.FLOAT32 ->
          from.isUnsigned() ? Conversions.unsignedToFloat(wide) : (Object) (float) wide;
      case Long wide when to == Kind.FLOAT64 ->
          from.isUnsigned() ? Conversions.unsignedToDouble(wide) : (Object) (double) wide;
      default -> ofInteger(Numbers.toLong(from, plain), to);
    };
  }

  private static Object ofFloating(double value, Kind to) {
    if (to == Kind.FLOAT32) {
      return (float) value;
    }
    if (to == Kind.FLOAT64) {
      return value;
    }
    boolean unsigned = to == Kind.UINT || to == Kind.UINT64 || to == Kind.UINTPTR;
    return Numbers.ofLong(
        to, unsigned ? Conversions.doubleToUnsigned(value) : Conversions.doubleToLong(value));
  }

  private static Object ofInteger(long value, Kind to) {
    if (to == Kind.FLOAT32) {
      return (float) value;
    }
    return to == Kind.FLOAT64 ? (Object) (double) value : Numbers.ofLong(to, value);
  }

  /** A struct of one type as one of another with the same fields. */
  static @Nullable Object struct(Struct source, Type from, Type to) {
    Struct target = (Struct) Objects.requireNonNull(to.zero());
    int count = ((StructType) from.underlying()).fields().size();
    for (int i = 0; i < count; i++) {
      target.field(i, source.field(i));
    }
    return target;
  }
}
