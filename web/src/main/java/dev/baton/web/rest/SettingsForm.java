package dev.baton.web.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.baton.contracts.id.LogicalNodeName;
import java.io.IOException;
import java.util.List;

/** Shows an upgrade's settings in the form in which callers give them. */
interface SettingsForm {

  /** As {@code UpgradeSettings.logicalNodes()}. */
  @JsonSerialize(using = AllOrNames.class)
  List<LogicalNodeName> logicalNodes();

  /** The word {@code all} for none named. */
  final class AllOrNames extends JsonSerializer<List<LogicalNodeName>> {

    @Override
    public void serialize(
        List<LogicalNodeName> names, JsonGenerator json, SerializerProvider serializers)
        throws IOException {
      if (names.isEmpty()) {
        json.writeString("all");
        return;
      }
      json.writeStartArray();
      for (LogicalNodeName name : names) {
        json.writeString(name.value());
      }
      json.writeEndArray();
    }
  }
}
