package dev.baton.go.library.fmt;

import dev.baton.go.runtime.address.Addresses;
import dev.baton.go.runtime.type.ArrayType;
import dev.baton.go.runtime.type.Elements;
import dev.baton.go.runtime.type.Field;
import dev.baton.go.runtime.type.Interfaces;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.StructType;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.runtime.value.Complex;
import dev.baton.go.runtime.value.GoString;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The order in which map keys are printed. */
final class KeyOrder {
  private KeyOrder() {}

  static int compare(@Nullable Object a, @Nullable Object b, Type type) {
    return switch (type.kind()) {
      case UINT, UINT64, UINTPTR -> Long.compareUnsigned((long) present(a), (long) present(b));
      case UINT32 -> Integer.compareUnsigned((int) present(a), (int) present(b));
      case INT, INT64 -> Long.compare((long) present(a), (long) present(b));
      case INT8, INT16, INT32, UINT8, UINT16 -> Integer.compare((int) present(a), (int) present(b));
      case BOOL -> Boolean.compare((boolean) present(a), (boolean) present(b));
      case FLOAT32 -> floats((float) present(a), (float) present(b));
      case FLOAT64 -> floats((double) present(a), (double) present(b));
      case COMPLEX64, COMPLEX128 -> complexes((Complex) present(a), (Complex) present(b));
      case STRING -> GoString.compare((GoString) present(a), (GoString) present(b));
      case STRUCT ->
          structs((Struct) present(a), (Struct) present(b), (StructType) type.underlying());
      case ARRAY -> arrays(present(a), present(b), (ArrayType) type.underlying());
      case INTERFACE -> interfaces(a, b);
      case POINTER, CHAN, UNSAFE_POINTER -> Long.compare(Addresses.of(a), Addresses.of(b));
      case FUNC, MAP, SLICE, INVALID -> throw new IllegalArgumentException("no key: " + type);
    };
  }

  private static Object present(@Nullable Object value) {
    return Objects.requireNonNull(value);
  }

  /** NaN comes before all numbers. */
  private static int floats(double a, double b) {
    if (a < b || (Double.isNaN(a) && !Double.isNaN(b))) {
      return -1;
    }
    return a > b || (Double.isNaN(b) && !Double.isNaN(a)) ? 1 : 0;
  }

  private static int complexes(Complex a, Complex b) {
    int real = floats(a.real, b.real);
    return real != 0 ? real : floats(a.imag, b.imag);
  }

  private static int structs(Struct a, Struct b, StructType type) {
    List<Field> fields = type.fields();
    for (int i = 0; i < fields.size(); i++) {
      int order = compare(a.field(i), b.field(i), fields.get(i).type());
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int arrays(Object a, Object b, ArrayType type) {
    for (int i = 0; i < type.length(); i++) {
      int order =
          compare(Elements.get(a, i, type.elem()), Elements.get(b, i, type.elem()), type.elem());
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Nil first, then by type, then by value. */
  private static int interfaces(@Nullable Object a, @Nullable Object b) {
    Type left = Interfaces.typeOf(a);
    Type right = Interfaces.typeOf(b);
    if (left == null || right == null) {
      return left == right ? 0 : left == null ? -1 : 1;
    }
    if (left != right) {
      int kinds = left.kind().compareTo(right.kind());
      return kinds != 0 ? kinds : left.toString().compareTo(right.toString());
    }
    return compare(Interfaces.plain(a), Interfaces.plain(b), left);
  }
}
