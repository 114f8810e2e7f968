package dev.baton.gms.presence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Topic filters in one column, one a line: MQTT forbids control characters in them that would be
 * confused.
 */
final class Filters {

  private Filters() {}

  static String write(List<String> filters) {
    return String.join("\n", filters);
  }

  static List<String> parse(@Nullable String column) {
    return column == null || column.isEmpty() ? List.of() : List.of(column.split("\n", -1));
  }
}
