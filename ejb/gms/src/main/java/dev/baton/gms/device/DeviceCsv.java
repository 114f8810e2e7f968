package dev.baton.gms.device;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Devices as CSV (RFC 4180 without line breaks inside fields): a header with {@code id} and any of
 * {@code secret,level,addressPriority,group}, then a device a line.
 */
public final class DeviceCsv {

  private DeviceCsv() {}

  /**
   * Reads all lines; a line that is wrong does not stop the others.
   *
   * @throws IllegalArgumentException if the header has no column {@code id}
   */
  public static List<RegistrationLine> parse(String csv) {
    List<String> rows = csv.lines().toList();
    Map<String, Integer> columns = columns(rows.isEmpty() ? "" : rows.getFirst());
    List<RegistrationLine> lines = new ArrayList<>(rows.size());
    for (int row = 1; row < rows.size(); row++) {
      if (!rows.get(row).isBlank()) {
        lines.add(line(row + 1, columns, fields(rows.get(row))));
      }
    }
    return lines;
  }

  private static Map<String, Integer> columns(String header) {
    Map<String, Integer> columns = new HashMap<>();
    List<String> names = fields(header);
    for (int i = 0; i < names.size(); i++) {
      columns.put(names.get(i).strip(), i);
    }
    if (!columns.containsKey("id")) {
      throw new IllegalArgumentException(
          "The first line must name the columns: id, and any of"
              + " secret,level,addressPriority,group");
    }
    return columns;
  }

  private static RegistrationLine line(
      int number, Map<String, Integer> columns, List<String> fields) {
    return RegistrationLine.of(
        number,
        field(columns, fields, "id"),
        field(columns, fields, "secret"),
        field(columns, fields, "level"),
        field(columns, fields, "addressPriority"),
        field(columns, fields, "group"));
  }

  private static @Nullable String field(
      Map<String, Integer> columns, List<String> fields, String name) {
    Integer column = columns.get(name);
    return column == null || column >= fields.size() ? null : fields.get(column);
  }

  /** {@code a,"b ""c"", d",e} has three fields. */
  private static List<String> fields(String row) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '"' && quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
