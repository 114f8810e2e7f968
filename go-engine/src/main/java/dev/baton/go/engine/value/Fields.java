package dev.baton.go.engine.value;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named parts of a record or of a map with names as keys. */
final class Fields {
  private Fields() {}

  /** The parts; null if the value has none. */
  static @Nullable Map<String, @Nullable Object> of(@Nullable Object value) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, part) -> fields.put(String.valueOf(key), part));
      return fields;
    }
    if (!(value instanceof Record)) {
      return null;
    }
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      fields.put(component.getName(), get(value, component));
    }
    return fields;
  }

  private static @Nullable Object get(Object owner, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(component.toString(), e);
    }
  }

  /** Java's spelling of an exported Go name. */
  static String lowerFirst(String name) {
    return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
