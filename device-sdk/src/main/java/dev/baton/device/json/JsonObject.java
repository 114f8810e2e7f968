package dev.baton.device.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object that was read. Fields of another type than asked for count as absent. */
public final class JsonObject {
  private final Map<String, Object> fields;

  JsonObject(Map<String, Object> fields) {
    this.fields = fields;
  }

  /**
   * Reads one object (RFC 8259).
   *
   * @throws MalformedJsonException if the text is anything else
   */
  public static JsonObject parse(String text) {
    return JsonReader.readObject(text);
  }

  public Optional<String> string(String name) {
    return fields.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** A whole or broken number, cut to a whole one. */
  public Optional<Long> number(String name) {
    return fields.get(name) instanceof Number number
        ? Optional.of(number.longValue())
        : Optional.empty();
  }

  public boolean isTrue(String name) {
    return Boolean.TRUE.equals(fields.get(name));
  }

  public List<String> strings(String name) {
    return elements(name, String.class);
  }

  public List<JsonObject> objects(String name) {
    return elements(name, JsonObject.class);
  }

  private <T> List<T> elements(String name, Class<T> type) {
    List<T> found = new ArrayList<>();
    if (fields.get(name) instanceof List<?> list) {
      for (Object element : list) {
        if (type.isInstance(element)) {
          found.add(type.cast(element));
        }
      }
    }
    return List.copyOf(found);
  }
}
