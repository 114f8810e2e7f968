package dev.baton.it.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.it.cluster.Operator;
import dev.baton.it.cluster.TestCluster;
import dev.baton.it.cluster.WithCluster;
import dev.baton.it.mqtt.WireDevice;
import dev.baton.it.support.Await;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A gateway's process dies while no upgrade runs, and is started again. */
@WithCluster
class DeadGatewayTest {

  private static final int SERVER_UNAVAILABLE = 0x88;

  private static final String DEVICE = "orphan";

  @Test
  @Tag("G11")
  void a_dead_gateway_is_seen_and_its_next_process_has_what_its_devices_missed(TestCluster cluster)
      throws Exception {
    Operator operator = cluster.operator();
    operator.register(DEVICE, "secret");
    String logicalNode = operator.device(DEVICE).path("logicalNode").asText();
    JsonNode node = operator.serving(logicalNode);
    String address = node.path("deviceAddress").asText();
    String server = node.path("server").asText();
    String command;
    try {
      try (WireDevice device = WireDevice.mqtt5(address)) {
        assertThat(device.connect(DEVICE, "secret").code()).isZero();
        device.subscribe("devices/" + DEVICE + "/commands");
        state(operator, "ONLINE");
        cluster.kill(server);
        device.awaitEnd();
      }
      state(operator, "OFFLINE");
      Await.until(
          "the server is shown as unreachable", () -> operator.role(server).equals("UNREACHABLE"));
      String name = node.path("name").asText();
      Await.until(
          "the node is shown as down",
          () -> operator.node(name).path("health").path("status").asText().equals("DOWN"));
      command = send(operator);
    } finally {
      cluster.restart();
    }

    Await.until("the server serves again", () -> operator.role(server).equals("SERVING"));
    assertThat(operator.serving(logicalNode).path("name")).isEqualTo(node.path("name"));
    try (WireDevice device = admitted(address)) {
      device.subscribe("devices/" + DEVICE + "/commands");
      assertThat(device.awaitMessage(DEVICE + "/commands").correlation()).contains(command);
    }
  }

  /** A gateway that has just begun may have to put the device off: it could not ask in time. */
  private static WireDevice admitted(String address) {
    return Await.until(
            "the gateway admits the device",
            () -> {
              WireDevice device = WireDevice.mqtt5(address);
              int code = device.connect(DEVICE, "secret").code();
              if (code == 0) {
                return Optional.of(device);
              }
              device.close();
              assertThat(code).isEqualTo(SERVER_UNAVAILABLE);
              return Optional.<WireDevice>empty();
            },
            Optional::isPresent)
        .orElseThrow();
  }

  /** A command for the device, which waits. */
  private static String send(Operator operator) {
    return operator
        .api()
        .post(
            "devices/" + DEVICE + "/commands",
            Map.of("name", "wake", "payload", "up", "expirySeconds", 600))
        .path("id")
        .asText();
  }

  private static void state(Operator operator, String state) {
    Await.until(
        "the device is " + state,
        () -> operator.device(DEVICE).path("state").asText().equals(state));
  }
}
