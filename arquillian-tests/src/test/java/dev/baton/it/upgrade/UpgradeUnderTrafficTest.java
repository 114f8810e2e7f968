package dev.baton.it.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.cli.install.Ports;
import dev.baton.cli.ledger.Report;
import dev.baton.cli.rest.Upgrade;
import dev.baton.device.event.DeviceEvent;
import dev.baton.it.cluster.Operator;
import dev.baton.it.cluster.TestCluster;
import dev.baton.it.cluster.WithCluster;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One upgrade of two logical nodes, looked at from all sides. */
@WithCluster
@SuppressWarnings("NullAway.Init")
class UpgradeUnderTrafficTest {

  /** The states of a step in their order; it waits for quiet only where it was asked to. */
  private static final List<String> ORDER =
      List.of(
          "DEPLOYING",
          "VERIFYING",
          "BINDING",
          "DRAINING",
          "SETTLING",
          "CLOSING",
          "BAKING",
          "COMPLETED");

  private RunUnderTraffic run;

  @BeforeAll
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void upgrade(TestCluster cluster) {
    run = RunUnderTraffic.of(cluster);
  }

  @Test
  @Tag("D")
  @Tag("G13")
  void it_is_completed_over_both_logical_nodes() {
    assertThat(run.upgrade().state()).as("%s", run.upgrade()).isEqualTo("COMPLETED");
    assertThat(run.upgrade().logicalNodes()).containsExactlyInAnyOrder("ln-1", "ln-2");
    assertThat(run.upgrade().progress().moved()).isGreaterThanOrEqualTo(RunUnderTraffic.DEVICES);
    assertThat(run.upgrade().progress().remaining()).isZero();
  }

  @Test
  @Tag("G1")
  void the_devices_ledger_has_no_broken_promise() {
    assertThat(run.verdict().broken()).isEmpty();
    Report report = run.verdict().report();
    assertThat(report.migration().devices()).isEqualTo(RunUnderTraffic.DEVICES);
    assertThat(report.devicesWithoutChannelMs().total()).isZero();
    assertThat(report.disconnectsBeforeConnect()).isZero();
    assertThat(report.uplink().lost()).isZero();
    assertThat(report.commands().lost()).isZero();
    assertThat(report.commands().executedTwice()).isZero();
  }

  @Test
  @Tag("G1")
  @Tag("G15")
  void a_device_is_told_asks_connects_elsewhere_and_only_then_leaves_the_old_channel() {
    List<DeviceEvent.DrainOrdered> orders = events(DeviceEvent.DrainOrdered.class);
    List<DeviceEvent.ChannelUsable> usable = events(DeviceEvent.ChannelUsable.class);
    DeviceEvent.ChannelClosed closed = events(DeviceEvent.ChannelClosed.class).getFirst();

    assertThat(orders).as("%s", run.events()).hasSize(1);
    assertThat(usable).hasSize(2);
    assertThat(orders.getFirst().channel().number())
        .isEqualTo(usable.getFirst().channel().number());
    assertThat(closed.channel().number()).isEqualTo(usable.getFirst().channel().number());
    assertThat(usable.getLast().channel().address())
        .isNotEqualTo(usable.getFirst().channel().address());
    assertThat(orders.getFirst().nanoTime()).isLessThan(usable.getLast().nanoTime());
    assertThat(usable.getLast().nanoTime()).isLessThanOrEqualTo(closed.nanoTime());
  }

  @Test
  @Tag("G15")
  void no_device_changes_its_logical_node() {
    assertThat(run.homeAfter()).isEqualTo(run.homeBefore());
    assertThat(run.verdict().report().logicalNodeChanges()).isZero();
  }

  @Test
  @Tag("G3")
  void running_commands_finish_on_the_old_channel_and_waiting_ones_are_carried_over() {
    Report.Commands commands = run.verdict().report().commands();
    assertThat(commands.finishedOnOldChannel()).isPositive();
    assertThat(commands.carriedOver()).isPositive();
    assertThat(commands.completed()).isEqualTo(commands.sent());
  }

  @Test
  @Tag("G6")
  void each_device_is_on_an_upgraded_node_of_its_own_logical_node() {
    assertThat(run.devices())
        .hasSize(RunUnderTraffic.DEVICES)
        .allSatisfy(
            device -> {
              JsonNode node = run.nodeAfter(device.path("node").asText());
              assertThat(node.path("version").asText()).isEqualTo(run.release());
              assertThat(Operator.texts(node.path("logicalNodes")))
                  .contains(device.path("logicalNode").asText());
            });
  }

  @Test
  @Tag("G11")
  void the_service_knows_where_each_device_is_and_that_its_place_is_occupied() {
    assertThat(run.devices())
        .allSatisfy(
            device -> {
              assertThat(device.path("state").asText()).isEqualTo("ONLINE");
              assertThat(device.path("place").asText()).isEqualTo("OCCUPIED");
            });
    assertThat(run.places())
        .filteredOn(place -> place.path("device").asText().startsWith("sim-"))
        .filteredOn(place -> place.path("state").asText().equals("OCCUPIED"))
        .hasSize(RunUnderTraffic.DEVICES);
  }

  @Test
  @Tag("G12")
  void an_old_node_is_closed_only_once_it_is_empty_and_silent() {
    assertThat(run.upgrade().steps())
        .allSatisfy(
            step -> {
              assertThat(time(step, "CLOSING")).isAfterOrEqualTo(time(step, "SETTLING"));
              assertThat(time(step, "SETTLING")).isAfterOrEqualTo(time(step, "DRAINING"));
              JsonNode old = run.nodeAfter(Objects.requireNonNull(step.oldNode()));
              assertThat(old.path("state").asText()).isEqualTo("CLOSED");
              assertThat(old.path("connections").asInt()).isZero();
              assertThat(old.path("logicalNodes")).isEmpty();
            });
    assertThat(run.seen())
        .flatExtracting(Upgrade::steps)
        .filteredOn(step -> List.of("CLOSING", "BAKING", "COMPLETED").contains(step.state()))
        .allSatisfy(step -> assertThat(step.remaining()).isZero());
  }

  @Test
  @Tag("G12")
  void the_port_of_the_last_emptied_node_is_closed() {
    Upgrade.Step last = lastStep();
    String address =
        run.nodeAfter(Objects.requireNonNull(last.oldNode())).path("deviceAddress").asText();
    int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    assertThat(Ports.isFree(port)).isTrue();
  }

  @Test
  @Tag("G13")
  void each_step_takes_its_states_in_order() {
    assertThat(run.upgrade().steps())
        .allSatisfy(
            step -> {
              List<Instant> times = ORDER.stream().map(state -> time(step, state)).toList();
              assertThat(times).isSortedAccordingTo(Comparator.naturalOrder());
            });
  }

  @Test
  @Tag("G13")
  @Tag("G16")
  void the_emptied_server_carries_the_next_new_node() {
    Upgrade.Step first = firstStep();
    Upgrade.Step last = lastStep();
    String emptied = run.nodeAfter(Objects.requireNonNull(first.oldNode())).path("server").asText();
    JsonNode reborn = run.nodeAfter(Objects.requireNonNull(last.newNode()));

    assertThat(last.server()).isEqualTo(emptied);
    assertThat(reborn.path("server").asText()).isEqualTo(emptied);
    assertThat(reborn.path("state").asText()).isEqualTo("SERVING");
    assertThat(reborn.path("version").asText()).isEqualTo(run.release());
    assertThat(Instant.parse(Objects.requireNonNull(last.startedAt())))
        .isAfterOrEqualTo(Instant.parse(Objects.requireNonNull(first.finishedAt())));
  }

  @Test
  @Tag("G13")
  void the_first_new_node_goes_to_the_server_that_carried_none() {
    assertThat(run.before())
        .filteredOn(node -> node.path("state").asText().equals("SERVING"))
        .extracting(node -> node.path("server").asText())
        .doesNotContain(firstStep().server());
  }

  @Test
  @Tag("G16")
  void one_machine_carries_several_gateway_nodes_each_a_process_of_its_own(TestCluster cluster) {
    List<JsonNode> servers = cluster.admin().list("servers");
    assertThat(servers).hasSizeGreaterThan(1);
    assertThat(servers)
        .extracting(server -> server.path("machine").asText())
        .containsOnly(servers.getFirst().path("machine").asText());
    assertThat(run.after())
        .filteredOn(node -> node.path("state").asText().equals("SERVING"))
        .hasSize(2);
  }

  private Upgrade.Step firstStep() {
    return run.upgrade().steps().stream()
        .min(Comparator.comparing(step -> Objects.requireNonNull(step.startedAt())))
        .orElseThrow();
  }

  private Upgrade.Step lastStep() {
    return run.upgrade().steps().stream()
        .max(Comparator.comparing(step -> Objects.requireNonNull(step.startedAt())))
        .orElseThrow();
  }

  private <T extends DeviceEvent> List<T> events(Class<T> type) {
    return run.events().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static Instant time(Upgrade.Step step, String state) {
    String text = Objects.requireNonNull(step.times()).get(state);
    assertThat(text).as("time of %s in %s", state, step).isNotNull();
    return Instant.parse(Objects.requireNonNull(text));
  }
}
