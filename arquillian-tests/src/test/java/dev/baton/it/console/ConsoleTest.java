package dev.baton.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.it.cluster.Operator;
import dev.baton.it.cluster.TestCluster;
import dev.baton.it.cluster.UpgradeOf;
import dev.baton.it.cluster.WithCluster;
import dev.baton.it.mqtt.WireDevice;
import dev.baton.it.support.Await;
import dev.baton.it.support.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person at the console. */
@WithCluster
@Tag("D")
class ConsoleTest {

  private static final int DEVICES = 4;

  @BeforeAll
  static void findBrowser() {
    if (Browser.installed().isEmpty()) {
      System.err.println(
          "SKIPPED: no chromium with its chromedriver on the PATH (Debian: chromium"
              + " chromium-driver)");
    }
    assumeTrue(Browser.installed().isPresent(), "No browser: chromium and chromedriver");
  }

  @Test
  void nobody_gets_in_with_a_wrong_password(TestCluster cluster) {
    try (Browser browser = open(cluster)) {
      browser.logIn("admin", "wrong");
      browser.awaitText("The name or the password is wrong.");
      assertThat(browser.text()).doesNotContain("Logical nodes");
    }
  }

  @Test
  void a_viewer_sees_the_nodes_and_no_buttons_to_upgrade(TestCluster cluster) {
    try (Browser browser = open(cluster)) {
      browser.logIn("viewer", cluster.credentials().viewer().password());
      browser.awaitText("Logical nodes");
      for (String logicalNode : cluster.state().logicalNodes()) {
        assertThat(browser.text())
            .contains(logicalNode)
            .contains(cluster.operator().serving(logicalNode).path("name").asText());
      }
      assertThat(browser.text()).doesNotContain("Start the upgrade");
    }
  }

  @Test
  void the_progress_of_a_running_upgrade_is_seen_live(TestCluster cluster) throws IOException {
    Operator operator = cluster.operator();
    List<WireDevice> devices = new ArrayList<>();
    try (Browser browser = open(cluster)) {
      browser.logIn("operator", cluster.credentials().operator().password());
      browser.awaitText("Logical nodes");
      String logicalNode = cluster.state().logicalNodes().getFirst();
      connect(operator, logicalNode, devices);

      String release = cluster.newRelease();
      String upgrade = operator.start(UpgradeOf.one(release, logicalNode)).id();
      browser.awaitText(upgrade);
      operator.await(
          "it drains", upgrade, now -> now.steps().getFirst().state().equals("DRAINING"));
      browser.awaitText("DRAINING");
      browser.awaitText("0 of " + DEVICES + " moved");
      leave(devices, DEVICES / 2);
      browser.awaitText(DEVICES / 2 + " remaining");
      browser.screenshot(Workspace.target().resolve("screenshots/console.png"));
      leave(devices, DEVICES / 2);

      browser.awaitText("COMPLETED");
      assertThat(operator.awaitEnd(upgrade).state()).isEqualTo("COMPLETED");
      assertThat(browser.text()).contains(release);
    } finally {
      for (WireDevice device : devices) {
        device.close();
      }
    }
  }

  /** Devices that take drain orders and stay until they are told to leave. */
  private static void connect(Operator operator, String logicalNode, List<WireDevice> devices)
      throws IOException {
    JsonNode node = operator.serving(logicalNode);
    for (int number = 0; number < DEVICES; number++) {
      String name = "watched-" + number;
      operator.register(name, "secret");
      WireDevice device = WireDevice.mqtt5(node.path("deviceAddress").asText());
      devices.add(device);
      assertThat(device.connect(name, "secret", Map.of("baton-device-library", "test")).code())
          .isZero();
      device.subscribe("devices/" + name + "/drain");
    }
    Await.until(
        "all are counted",
        () -> operator.node(node.path("name").asText()).path("connections").asInt() >= DEVICES);
  }

  private static void leave(List<WireDevice> devices, int count) throws IOException {
    for (WireDevice device : devices.stream().filter(one -> !one.ended()).limit(count).toList()) {
      device.leave();
    }
  }

  private static Browser open(TestCluster cluster) {
    return Browser.open(
        Browser.installed().orElseThrow(), cluster.state().gms().getFirst().console());
  }
}
