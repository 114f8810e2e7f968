package dev.baton.web.rest.upgrade;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.id.LogicalNodeName;
import java.util.ArrayList;
import java.util.List;

/**
 * Which logical nodes: the word {@code "all"}, or an array of names.
 *
 * @param names empty for all
 */
public record LogicalNodeChoice(List<String> names) {

  /**
   * Reads either form.
   *
   * @throws IllegalArgumentException if it is neither, or a name is malformed or comes twice
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static LogicalNodeChoice of(JsonNode json) {
    if (json.isTextual() && json.textValue().equals("all")) {
      return new LogicalNodeChoice(List.of());
    }
    List<String> names = new ArrayList<>();
    for (JsonNode name : json) {
      if (json.isArray() && name.isTextual()) {
        names.add(new LogicalNodeName(name.textValue()).value());
      }
    }
    if (names.isEmpty()
        || names.size() != json.size()
        || names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException("it must be \"all\" or an array of names, each once");
    }
    return new LogicalNodeChoice(List.copyOf(names));
  }
}
