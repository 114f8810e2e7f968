package dev.baton.go.engine.value;

import dev.baton.go.runtime.map.GoMap;
import dev.baton.go.runtime.map.KeyRule;
import dev.baton.go.runtime.map.LongMap;
import dev.baton.go.runtime.map.ObjectMap;
import dev.baton.go.runtime.map.StringMap;
import dev.baton.go.runtime.slice.BoolSlice;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.slice.CharSlice;
import dev.baton.go.runtime.slice.DoubleSlice;
import dev.baton.go.runtime.slice.FloatSlice;
import dev.baton.go.runtime.slice.IntSlice;
import dev.baton.go.runtime.slice.LongSlice;
import dev.baton.go.runtime.slice.RefSlice;
import dev.baton.go.runtime.slice.ShortSlice;
import dev.baton.go.runtime.type.ArrayType;
import dev.baton.go.runtime.type.BasicType;
import dev.baton.go.runtime.type.Elements;
import dev.baton.go.runtime.type.MapType;
import dev.baton.go.runtime.type.PointerType;
import dev.baton.go.runtime.type.SliceType;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.StructType;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.runtime.type.TypeTable;
import dev.baton.go.runtime.value.GoString;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes Go values of plain Java ones: numbers, booleans, strings, byte arrays, lists, maps, and for
 * structs records or maps by field name. What goes into an interface gets the nearest Go type.
 */
public final class ToGo {
  private final TypeTable types;

  public ToGo(TypeTable types) {
    this.types = types;
  }

  /** The value as the engine holds one of that type. */
  public @Nullable Object convert(@Nullable Object value, Type type) {
    return switch (type.kind()) {
      case BOOL -> value instanceof Boolean ? value : fail(value, type);
      case INT8, INT16, INT32, UINT8, UINT16, UINT32 -> narrow(value, type);
      case INT, INT64, UINT, UINT64, UINTPTR -> number(value, type).longValue();
      case FLOAT32 -> number(value, type).floatValue();
      case FLOAT64 -> number(value, type).doubleValue();
      case STRING ->
          value instanceof CharSequence c ? GoString.of(c.toString()) : fail(value, type);
      case SLICE -> slice(value, (SliceType) type.underlying());
      case ARRAY -> array(value, (ArrayType) type.underlying());
      case MAP -> map(value, (MapType) type.underlying());
      case STRUCT -> struct(value, type);
      case POINTER -> value == null ? null : pointer(value, type);
      case INTERFACE -> value == null ? null : boxed(value);
      case INVALID, COMPLEX64, COMPLEX128, CHAN, FUNC, UNSAFE_POINTER ->
          value == null ? type.zero() : fail(value, type);
    };
  }

  private static Object fail(@Nullable Object value, Type type) {
    throw new NotConvertible(value, type);
  }

  private static Number number(@Nullable Object value, Type type) {
    return switch (value) {
      case Number n -> n;
      case Character c -> (int) c;
      case null, default -> throw new NotConvertible(value, type);
    };
  }

  private static Object narrow(@Nullable Object value, Type type) {
    int number = number(value, type).intValue();
    return switch (type.kind()) {
      case INT8 -> (int) (byte) number;
      case INT16 -> (int) (short) number;
      case UINT8 -> number & 0xFF;
      case UINT16 -> number & 0xFFFF;
      default -> number;
    };
  }

  private Object pointer(Object value, Type type) {
    Type elem = ((PointerType) type.underlying()).elem();
    if (elem.underlying() instanceof StructType) {
      return Objects.requireNonNull(convert(value, elem));
    }
    throw new NotConvertible(value, type);
  }

  private Object slice(@Nullable Object value, SliceType type) {
    if (value == null) {
      return Objects.requireNonNull(type.zero());
    }
    if (value instanceof byte[] bytes && type.elem().kind() == BasicType.UINT8.kind()) {
      return ByteSlice.of(bytes.clone());
    }
    if (!(value instanceof List<?> list)) {
      throw new NotConvertible(value, type);
    }
    return switch (fill(list, types.array(type.elem(), list.size()))) {
      case byte[] a -> ByteSlice.of(a);
      case short[] a -> ShortSlice.of(a);
      case char[] a -> CharSlice.of(a);
      case int[] a -> IntSlice.of(a);
      case long[] a -> LongSlice.of(a);
      case float[] a -> FloatSlice.of(a);
      case double[] a -> DoubleSlice.of(a);
      case boolean[] a -> BoolSlice.of(a);
      case Object[] a -> RefSlice.of(a);
      default -> throw new NotConvertible(value, type);
    };
  }

  private Object array(@Nullable Object value, ArrayType type) {
    if (value instanceof List<?> list && list.size() == type.length()) {
      return fill(list, type);
    }
    throw new NotConvertible(value, type);
  }

  private Object fill(List<?> list, ArrayType type) {
    Object array = Objects.requireNonNull(type.zero());
    for (int i = 0; i < list.size(); i++) {
      Elements.set(array, i, convert(list.get(i), type.elem()));
    }
    return array;
  }

  private @Nullable Object map(@Nullable Object value, MapType type) {
    if (value == null) {
      return null;
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw new NotConvertible(value, type);
    }
    GoMap made = newMap(type, map.size());
    map.forEach(
        (k, v) -> {
          int entry = made.putKey(convert(k, type.key()));
          Elements.set(made.values, entry, convert(v, type.elem()));
        });
    return made;
  }

  private static GoMap newMap(MapType type, int size) {
    char values =
        switch (type.elem().kind()) {
          case BOOL -> 'Z';
          case INT8, UINT8 -> 'B';
          case INT16 -> 'S';
          case UINT16 -> 'C';
          case INT32, UINT32 -> 'I';
          case INT, INT64, UINT, UINT64, UINTPTR -> 'J';
          case FLOAT32 -> 'F';
          case FLOAT64 -> 'D';
          default -> 'L';
        };
    return switch (type.key().kind()) {
      case STRING -> new StringMap(values, size);
      case BOOL, INT, INT8, INT16, INT32, INT64, UINT, UINT8, UINT16, UINT32, UINT64, UINTPTR ->
          new LongMap(values, size);
      default -> new ObjectMap(KeyRule.of(type.key()), values, size);
    };
  }

  private Object struct(@Nullable Object value, Type type) {
    Map<String, ?> fields = Fields.of(value);
    if (fields == null) {
      throw new NotConvertible(value, type);
    }
    Struct made = (Struct) Objects.requireNonNull(type.zero());
    StructType struct = (StructType) type.underlying();
    for (int i = 0; i < struct.fields().size(); i++) {
      String name = struct.fields().get(i).name();
      String key = fields.containsKey(name) ? name : Fields.lowerFirst(name);
      if (fields.containsKey(key)) {
        made.field(i, convert(fields.get(key), struct.fields().get(i).type()));
      }
    }
    return made;
  }

  private @Nullable Object boxed(Object value) {
    Type type =
        switch (value) {
          case Boolean b -> BasicType.BOOL;
          case CharSequence c -> BasicType.STRING;
          case Double d -> BasicType.FLOAT64;
          case Float f -> BasicType.FLOAT32;
          case Number n -> BasicType.INT;
          case byte[] b -> types.slice(BasicType.UINT8);
          case List<?> l -> types.slice(TypeTable.ANY);
          default -> types.map(BasicType.STRING, TypeTable.ANY);
        };
    Object plain = value instanceof Record ? Fields.of(value) : value;
    return type.box(convert(plain, type));
  }
}
