package dev.baton.web.rest.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.gms.upgrade.model.UpgradeSettings;
import dev.baton.web.rest.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpgradeBodyTest {

  /** The contract's own example. */
  private static final String DEFAULTS =
      """
      {"release": "1.1.0", "logicalNodes": "all", "canary": false, "parallel": 1,
       "startBelowConnections": null, "drainRatePerSecond": 500, "deviceDeadlineSeconds": 60,
       "settleBelowConnections": 1, "settleBelowUplinkPerSecond": 1, "bakeSeconds": 30,
       "healthFailuresBeforeRollback": 3, "forceAfterSeconds": null,
       "priority": {"pendingCommands": 10, "deviceLevel": 7, "addressPriority": 7}}
      """;

  @Test
  void whatIsLeftOutHasTheContractsDefaults() throws JsonProcessingException {
    assertThat(read("{\"release\":\"1.1.0\"}")).isEqualTo(read(DEFAULTS));
  }

  @Test
  void settingsAreShownInTheFormInWhichTheyAreGiven() throws JsonProcessingException {
    assertThat(Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(read(DEFAULTS))))
        .isEqualTo(
            Json.MAPPER.readTree(
                DEFAULTS.replace("UplinkPerSecond\": 1,", "UplinkPerSecond\": 1.0,")));
  }

  @Test
  void logicalNodesMayBeNamed() throws JsonProcessingException {
    assertThat(read("{\"release\":\"1.1.0\",\"logicalNodes\":[\"ln-2\"]}").logicalNodes())
        .containsExactly(new LogicalNodeName("ln-2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"ln-1\"",
        "[]",
        "[\"../x\"]",
        "[\"ln-1\",\"ln-1\"]",
        "[1]",
        "{\"a\":\"b\"}",
        "7"
      })
  void otherFormsOfLogicalNodesAreRefused(String value) {
    assertThatThrownBy(() -> read("{\"release\":\"1.1.0\",\"logicalNodes\":" + value + "}"))
        .isInstanceOf(JsonMappingException.class);
  }

  private static UpgradeSettings read(String json) throws JsonProcessingException {
    return Json.MAPPER.readValue(json, UpgradeBody.class).request().settings();
  }
}
