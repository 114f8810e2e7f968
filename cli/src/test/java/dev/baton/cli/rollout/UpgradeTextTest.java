package dev.baton.cli.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.cli.rest.Upgrade;
import dev.baton.cli.terminal.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UpgradeTextTest {

  private static Upgrade draining(int moved) throws JsonProcessingException {
    return Json.MAPPER.readValue(
        """
        {"id":"u1","state":"DRAINING","from":"1.0.0","to":"1.1.0","logicalNodes":["ln-1"],
         "progress":{"devices":100,"moved":%d,"remaining":%d,"percent":%d},
         "alarms":[{"kind":"overdue-devices","node":"gw-1-n1","text":"2 devices overdue"}],
         "steps":[{"logicalNode":"ln-1","state":"DRAINING","oldNode":"gw-1-n1","newNode":"gw-3-n1",
                   "server":"gw-3","devices":100,"moved":%d,"remaining":%d,"overdue":2}]}
        """
            .formatted(moved, 100 - moved, moved, moved, 100 - moved),
        Upgrade.class);
  }

  @Test
  void theLineShowsABarAndTheStepUnderWay() throws JsonProcessingException {
    assertThat(UpgradeLine.of(draining(50)))
        .isEqualTo(
            "[##########..........]  50 % DRAINING  ln-1 gw-1-n1 -> gw-3-n1 DRAINING, moved 50 of 100, 50 left, 2 overdue");
  }

  @Test
  void everyTenthOfTheDevicesIsAChange() throws JsonProcessingException {
    assertThat(UpgradeLine.key(draining(50))).isEqualTo(UpgradeLine.key(draining(59)));
    assertThat(UpgradeLine.key(draining(50))).isNotEqualTo(UpgradeLine.key(draining(60)));
  }

  @Test
  @Tag("G17")
  void thePreviewShowsWhichDevicesTakeADrainOrder() throws JsonProcessingException {
    String text =
        UpgradeText.preview(
            Json.MAPPER.readTree(
                "[{\"logicalNode\":\"ln-1\",\"node\":\"gw-1-n1\",\"connections\":10,\"drainable\":7,\"stock\":3}]"));
    assertThat(text.lines())
        .containsExactly(
            "LOGICAL NODE  NODE     CONNECTIONS  DRAINABLE  STOCK",
            "ln-1          gw-1-n1  10           7          3");
  }

  @Test
  void theTableShowsStepsAndAlarms() throws JsonProcessingException {
    assertThat(UpgradeText.of(draining(50)))
        .contains(
            "Upgrade u1  1.0.0 -> 1.1.0  DRAINING", "alarm: gw-1-n1: 2 devices overdue", "gw-3-n1");
  }
}
