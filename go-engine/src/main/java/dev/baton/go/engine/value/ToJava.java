package dev.baton.go.engine.value;

import dev.baton.go.runtime.map.GoMap;
import dev.baton.go.runtime.map.MapIterator;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.type.ArrayType;
import dev.baton.go.runtime.type.BasicType;
import dev.baton.go.runtime.type.Elements;
import dev.baton.go.runtime.type.Interfaces;
import dev.baton.go.runtime.type.MapType;
import dev.baton.go.runtime.type.PointerType;
import dev.baton.go.runtime.type.SliceType;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.StructType;
import dev.baton.go.runtime.type.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes plain Java values of Go's: strings, boxed numbers, byte arrays, lists, maps; structs and
 * pointers to them become maps by field name. Go's unsigned numbers keep their bits.
 */
public final class ToJava {
  private ToJava() {}

  public static @Nullable Object convert(@Nullable Object plain, Type type) {
    return switch (type.kind()) {
      case STRING -> String.valueOf(plain);
      case SLICE -> slice((Slice) Objects.requireNonNull(plain), (SliceType) type.underlying());
      case ARRAY -> array(Objects.requireNonNull(plain), (ArrayType) type.underlying());
      case MAP -> plain == null ? null : map((GoMap) plain, (MapType) type.underlying());
      case STRUCT -> struct((Struct) Objects.requireNonNull(plain), type);
      case POINTER -> pointer(plain, (PointerType) type.underlying());
      case INTERFACE -> dynamic(plain);
      default -> plain;
    };
  }

  private static @Nullable Object dynamic(@Nullable Object value) {
    Type type = Interfaces.typeOf(value);
    return type == null ? null : convert(Interfaces.plain(value), type);
  }

  private static @Nullable Object pointer(@Nullable Object plain, PointerType type) {
    return plain instanceof Struct struct ? struct(struct, type.elem()) : plain;
  }

  private static @Nullable Object slice(Slice slice, SliceType type) {
    if (slice instanceof ByteSlice bytes && type.elem().kind() == BasicType.UINT8.kind()) {
      return Arrays.copyOfRange(bytes.array, bytes.offset, bytes.offset + bytes.length);
    }
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = 0; i < slice.length; i++) {
      Object element = Elements.get(slice.backingArray(), slice.offset + i, type.elem());
      list.add(convert(element, type.elem()));
    }
    return list;
  }

  private static Object array(Object array, ArrayType type) {
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = 0; i < type.length(); i++) {
      list.add(convert(Elements.get(array, i, type.elem()), type.elem()));
    }
    return list;
  }

  private static Object map(GoMap map, MapType type) {
    Map<@Nullable Object, @Nullable Object> made = new LinkedHashMap<>();
    for (MapIterator it = GoMap.iterate(map); it.next(); ) {
      Object value = Elements.get(map.values, it.entry, type.elem());
      made.put(convert(map.keyAt(it.entry), type.key()), convert(value, type.elem()));
    }
    return made;
  }

  private static Object struct(Struct struct, Type type) {
    Map<String, @Nullable Object> made = new LinkedHashMap<>();
    StructType fields = (StructType) type.underlying();
    for (int i = 0; i < fields.fields().size(); i++) {
      made.put(
          fields.fields().get(i).name(), convert(struct.field(i), fields.fields().get(i).type()));
    }
    return made;
  }
}
