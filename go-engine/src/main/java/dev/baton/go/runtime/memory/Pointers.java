package dev.baton.go.runtime.memory;

import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.pointer.element.BoolElement;
import dev.baton.go.runtime.pointer.element.ByteElement;
import dev.baton.go.runtime.pointer.element.CharElement;
import dev.baton.go.runtime.pointer.element.DoubleElement;
import dev.baton.go.runtime.pointer.element.FloatElement;
import dev.baton.go.runtime.pointer.element.IntElement;
import dev.baton.go.runtime.pointer.element.LongElement;
import dev.baton.go.runtime.pointer.element.RefElement;
import dev.baton.go.runtime.pointer.element.ShortElement;
import dev.baton.go.runtime.pointer.element.UnsignedByteElement;
import dev.baton.go.runtime.pointer.field.BoolField;
import dev.baton.go.runtime.pointer.field.DoubleField;
import dev.baton.go.runtime.pointer.field.FloatField;
import dev.baton.go.runtime.pointer.field.IntField;
import dev.baton.go.runtime.pointer.field.LongField;
import dev.baton.go.runtime.pointer.field.RefField;
import dev.baton.go.runtime.pointer.variable.BoolVariable;
import dev.baton.go.runtime.pointer.variable.DoubleVariable;
import dev.baton.go.runtime.pointer.variable.FloatVariable;
import dev.baton.go.runtime.pointer.variable.IntVariable;
import dev.baton.go.runtime.pointer.variable.LongVariable;
import dev.baton.go.runtime.pointer.variable.RefVariable;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.Type;
import java.util.Objects;

/** Makes Go pointers to places of a type that is known at run time only. */
public final class Pointers {
  private Pointers() {}

  /** {@code new(T)}. */
  public static Object variable(Type type) {
    Object zero = type.zero();
    return switch (type.kind()) {
      case STRUCT -> Objects.requireNonNull(zero);
      case ARRAY -> Slices.whole(Objects.requireNonNull(zero));
      case BOOL -> new BoolVariable(false);
      case INT8, INT16, INT32, UINT8, UINT16, UINT32 -> new IntVariable(0);
      case INT, INT64, UINT, UINT64, UINTPTR -> new LongVariable(0);
      case FLOAT32 -> new FloatVariable(0);
      case FLOAT64 -> new DoubleVariable(0);
      default -> new RefVariable(zero);
    };
  }

  /** {@code &s.f}. */
  public static Object field(Struct struct, int index, Type type) {
    return switch (type.kind()) {
      case STRUCT -> Objects.requireNonNull(struct.field(index));
      case ARRAY -> Slices.whole(Objects.requireNonNull(struct.field(index)));
      case BOOL -> new BoolField(struct, index);
      case INT8, INT16, INT32, UINT8, UINT16, UINT32 -> new IntField(struct, index);
      case INT, INT64, UINT, UINT64, UINTPTR -> new LongField(struct, index);
      case FLOAT32 -> new FloatField(struct, index);
      case FLOAT64 -> new DoubleField(struct, index);
      default -> new RefField(struct, index);
    };
  }

  /** {@code &a[i]}. */
  public static Object element(Object array, int index, Type elem) {
    return switch (array) {
      case Object[] cells when elem.kind() == Kind.STRUCT -> Objects.requireNonNull(cells[index]);
      case Object[] cells when elem.kind() == Kind.ARRAY ->
          Slices.whole(Objects.requireNonNull(cells[index]));
      case Object[] cells -> new RefElement(cells, index);
      case byte[] cells when elem.kind() == Kind.UINT8 -> new UnsignedByteElement(cells, index);
      case byte[] cells -> new ByteElement(cells, index);
      case boolean[] cells -> new BoolElement(cells, index);
      case short[] cells -> new ShortElement(cells, index);
      case char[] cells -> new CharElement(cells, index);
      case int[] cells -> new IntElement(cells, index);
      case long[] cells -> new LongElement(cells, index);
      case float[] cells -> new FloatElement(cells, index);
      case double[] cells -> new DoubleElement(cells, index);
      default -> throw new IllegalArgumentException("no array: " + array.getClass());
    };
  }

  /** Whether variables of the type are objects, which others may be part of. */
  public static boolean isAggregate(Type type) {
    return type.kind() == Kind.STRUCT || type.kind() == Kind.ARRAY;
  }
}
