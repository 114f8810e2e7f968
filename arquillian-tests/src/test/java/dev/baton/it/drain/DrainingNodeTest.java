package dev.baton.it.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.cli.fleet.Fleet;
import dev.baton.cli.fleet.FleetPlan;
import dev.baton.cli.fleet.RestDeviceRegister;
import dev.baton.cli.ledger.Verdict;
import dev.baton.cli.rest.ApiException;
import dev.baton.cli.rest.Upgrade;
import dev.baton.cli.terminal.Json;
import dev.baton.it.cluster.Operator;
import dev.baton.it.cluster.TestCluster;
import dev.baton.it.cluster.UpgradeOf;
import dev.baton.it.cluster.WithCluster;
import dev.baton.it.mqtt.Packet;
import dev.baton.it.mqtt.WireDevice;
import dev.baton.it.support.Await;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/**
 * The story of one drain, in order: a device that takes drain orders, and does not go until the
 * test says so, keeps the old node from being closed. A small fleet lives through all of it.
 */
@WithCluster
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class DrainingNodeTest {

  private static final String HOLDER = "holder";
  private static final String SECRET = "secret-of-holder";
  private static final int FLEET = 40;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private TestCluster cluster;
  private Operator operator;
  private String logicalNode;
  private String oldNode;
  private String oldAddress;
  private String upgrade;
  private Fleet fleet;
  private WireDevice holder;
  private WireDevice moved;
  private String target;
  private String ticket;

  @BeforeAll
  void drainWithADeviceThatStays(TestCluster running) throws Exception {
    cluster = running;
    operator = cluster.operator();
    operator.register(HOLDER, SECRET);
    logicalNode = operator.device(HOLDER).path("logicalNode").asText();
    JsonNode old = operator.serving(logicalNode);
    oldNode = old.path("name").asText();
    oldAddress = old.path("deviceAddress").asText();
    fleet =
        new Fleet(
            FleetPlan.of(FLEET, cluster.state(), cluster.credentials()),
            new RestDeviceRegister(cluster.admin()));
    fleet.start();
    assertThat(fleet.awaitConnected(PATIENCE, () -> false)).isTrue();
    holder = WireDevice.mqtt5(oldAddress);
    assertThat(holder.connect(HOLDER, SECRET, Map.of("baton-device-library", "test")).code())
        .isZero();
    holder.subscribe("devices/" + HOLDER + "/#");
    Await.until(
        "the service knows the device's channel",
        () -> operator.device(HOLDER).path("place").asText().equals("OCCUPIED"));
    upgrade = operator.start(UpgradeOf.one(cluster.newRelease(), logicalNode)).id();
  }

  @AfterAll
  void letGo() throws IOException {
    for (WireDevice device : new WireDevice[] {holder, moved}) {
      if (device != null) {
        device.close();
      }
    }
    if (fleet != null) {
      fleet.close();
    }
  }

  @Test
  @Order(1)
  @Tag("G1")
  void the_device_gets_its_drain_order() throws IOException {
    operator.await("it drains", upgrade, now -> now.steps().getFirst().state().equals("DRAINING"));
    Packet order = holder.awaitMessage(HOLDER + "/drain");
    JsonNode content = Json.MAPPER.readTree(order.payload());
    assertThat(content.path("upgrade").asText()).isEqualTo(upgrade);
    assertThat(Operator.texts(content.path("masters")))
        .contains(cluster.state().masters().getFirst());
    assertThat(content.path("deadlineSeconds").asInt()).isPositive();
  }

  @Test
  @Order(2)
  @Tag("G13")
  void the_draining_gateway_refuses_a_newcomer_and_names_another_server() throws IOException {
    operator.register("newcomer-5", "secret-of-newcomer");
    try (WireDevice newcomer = WireDevice.mqtt5(oldAddress)) {
      Packet answer = newcomer.connect("newcomer-5", "secret-of-newcomer");
      assertThat(answer.code()).isEqualTo(0x9C);
      assertThat(answer.serverReference().orElseThrow())
          .isNotEqualTo(oldAddress)
          .isIn(cluster.state().deviceAddresses());
      newcomer.awaitEnd();
    }
  }

  @Test
  @Order(3)
  @Tag("G13")
  void the_draining_gateway_refuses_a_newcomer_of_mqtt_3_with_return_code_3() throws IOException {
    operator.register("newcomer-3", "secret-of-newcomer");
    try (WireDevice newcomer = WireDevice.mqtt311(oldAddress)) {
      assertThat(newcomer.connect("newcomer-3", "secret-of-newcomer").code()).isEqualTo(3);
      newcomer.awaitEnd();
    }
  }

  @Test
  @Order(4)
  @Tag("G13")
  void a_second_upgrade_of_the_logical_node_conflicts() {
    String release = cluster.newRelease();
    assertThatThrownBy(() -> operator.start(UpgradeOf.one(release, logicalNode)))
        .isInstanceOfSatisfying(
            ApiException.class, refusal -> assertThat(refusal.status()).isEqualTo(409));
  }

  @Test
  @Order(5)
  @Tag("G1")
  void the_device_that_stays_is_served_as_before() throws IOException {
    assertThat(holder.publishAndAwait("devices/" + HOLDER + "/up/still", "here").code()).isZero();
  }

  @Test
  @Order(6)
  @Tag("G6")
  @Tag("G15")
  void it_gets_an_upgraded_node_over_its_channel_and_holds_two_channels_at_once()
      throws IOException {
    holder.publishAndAwait(
        "devices/" + HOLDER + "/allocation/request",
        "{\"upgrade\":\"%s\",\"devices\":[\"%s\"]}".formatted(upgrade, HOLDER));
    JsonNode answer =
        Json.MAPPER
            .readTree(holder.awaitMessage(HOLDER + "/allocation").payload())
            .path("answers")
            .path(0);
    String newNode = Objects.requireNonNull(operator.upgrade(upgrade).steps().getFirst().newNode());
    target = answer.path("address").asText();
    assertThat(target).isEqualTo(operator.node(newNode).path("deviceAddress").asText());

    moved = WireDevice.mqtt5(target);
    ticket = answer.path("ticket").asText();
    assertThat(moved.connect(HOLDER, ticket, Map.of("baton-device-library", "test")).code())
        .isZero();
    moved.subscribe("devices/" + HOLDER + "/commands");

    JsonNode device =
        Await.until(
            "the service knows both channels",
            () -> operator.device(HOLDER),
            seen -> seen.path("channels").size() == 2);
    assertThat(device.path("logicalNode").asText()).isEqualTo(logicalNode);
    assertThat(device.path("node").asText()).isEqualTo(newNode);
    assertThat(device.path("channels"))
        .extracting(channel -> channel.path("node").asText())
        .containsExactly(newNode, oldNode);
    assertThat(holder.ended()).isFalse();
  }

  @Test
  @Order(7)
  @Tag("G6")
  void a_ticket_is_good_for_one_channel_of_one_device_only() throws IOException {
    operator.register("thief", "secret-of-thief");
    for (String name : new String[] {HOLDER, "thief"}) {
      try (WireDevice thief = WireDevice.mqtt5(target)) {
        assertThat(thief.connect(name, ticket).code()).isGreaterThanOrEqualTo(0x80);
        thief.awaitEnd();
      }
    }
    assertThat(moved.ended()).isFalse();
  }

  @Test
  @Order(8)
  @Tag("G12")
  @Tag("G13")
  void the_upgrade_goes_on_after_the_management_process_was_killed() throws Exception {
    cluster.killManagement();
    assertThat(holder.ended()).as("devices keep their channels").isFalse();
    cluster.restart();

    Upgrade now = operator.await("it is read again", upgrade, read -> true);
    assertThat(now.ended()).isFalse();
    Await.until(
        "the old node drains on",
        () -> operator.node(oldNode).path("state").asText().equals("DRAINING"));
    assertThat(holder.ended()).isFalse();
    assertThat(holder.publishAndAwait("devices/" + HOLDER + "/up/after", "all").code()).isZero();
  }

  @Test
  @Order(9)
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  @Tag("G12")
  void the_port_is_closed_once_the_last_device_has_gone() throws Exception {
    holder.disconnect();
    Upgrade ended = operator.awaitEnd(upgrade);

    assertThat(ended.state()).as("%s", ended).isEqualTo("COMPLETED");
    assertThat(operator.node(oldNode).path("state").asText()).isEqualTo("CLOSED");
    assertThatThrownBy(() -> WireDevice.mqtt5(oldAddress)).isInstanceOf(ConnectException.class);
    assertThat(moved.ended()).isFalse();
  }

  @Test
  @Order(10)
  @Tag("G1")
  void the_ledger_of_the_fleet_that_lived_through_it_is_clean() {
    Verdict verdict = fleet.finish();
    assertThat(verdict.broken()).isEmpty();
    assertThat(verdict.report().devicesWithoutChannelMs().total()).isZero();
    assertThat(verdict.report().uplink().lost()).isZero();
  }
}
