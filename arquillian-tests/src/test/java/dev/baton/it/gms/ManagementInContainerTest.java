package dev.baton.it.gms;

import static dev.baton.it.gms.Landscape.NORTH;
import static dev.baton.it.gms.Landscape.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.Ticket;
import dev.baton.contracts.TicketKey;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.request.AllocationAnswer;
import dev.baton.gms.common.ConflictException;
import dev.baton.gms.device.DeviceRegistry;
import dev.baton.gms.device.NewDevice;
import dev.baton.gms.device.Registration;
import dev.baton.gms.device.RegistrationLine;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.gms.presence.Place;
import dev.baton.it.container.Archives;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The management service's registry, allocation and book of places, with a database, in the server.
 */
@ExtendWith(ArquillianExtension.class)
class ManagementInContainerTest {

  @Inject private Landscape landscape;
  @Inject private NodeService nodes;
  @Inject private DeviceRegistry devices;
  @Resource private ManagedExecutorService executor;

  @Deployment
  static EnterpriseArchive ear() {
    return Archives.managementEar(ManagementInContainerTest.class, Landscape.class);
  }

  @BeforeEach
  void clear() {
    landscape.clear();
  }

  @Test
  @Tag("G6")
  void a_device_of_a_node_in_drain_gets_the_upgraded_node_of_the_same_logical_node() {
    landscape.draining(NORTH, "1.0.0", 10);
    PhysicalNode upgraded = landscape.serving(NORTH, "1.1.0", 10);
    landscape.serving(SOUTH, "1.1.0", 10);

    List<AllocationAnswer> answers = landscape.ask(landscape.devicesOf(NORTH, 4));

    assertThat(answers)
        .extracting(AllocationAnswer::address)
        .containsOnly(upgraded.deviceAddress());
  }

  @Test
  @Tag("G6")
  void nobody_is_sent_to_another_node_of_the_release_that_is_leaving() {
    landscape.draining(NORTH, "1.0.0", 10);
    landscape.serving(NORTH, "1.0.0", 10);

    AllocationAnswer answer = landscape.ask(landscape.devicesOf(NORTH, 1)).getFirst();

    assertThat(answer.address()).isNull();
    assertThat(answer.retryAfterSeconds()).isPositive();
  }

  @Test
  @Tag("G6")
  void the_ticket_is_for_one_device_one_node_and_one_epoch() {
    PhysicalNode node = landscape.serving(NORTH, "1.0.0", 10);
    DeviceId device = landscape.devicesOf(NORTH, 1).getFirst();

    AllocationAnswer answer = landscape.ask(List.of(device)).getFirst();

    byte[] masterKey = Base64.getDecoder().decode(System.getProperty("baton.ticket.key"));
    Ticket ticket =
        TicketKey.derivedFrom(masterKey, node.server())
            .verify(Objects.requireNonNull(answer.ticket()))
            .orElseThrow();
    assertThat(ticket.device()).isEqualTo(device);
    assertThat(ticket.node()).isEqualTo(node.name());
    assertThat(ticket.epoch()).isEqualTo(answer.epoch());
  }

  @Test
  @Tag("G6")
  void a_node_never_gets_more_devices_than_it_has_places_and_the_rest_is_told_when_to_ask_again() {
    landscape.serving(NORTH, "1.0.0", 3);

    List<AllocationAnswer> answers = landscape.ask(landscape.devicesOf(NORTH, 5));

    assertThat(answers.subList(0, 3)).allSatisfy(answer -> assertThat(answer.ticket()).isNotNull());
    assertThat(answers.subList(3, 5))
        .allSatisfy(
            answer -> {
              assertThat(answer.ticket()).isNull();
              assertThat(answer.retryAfterSeconds()).isPositive();
            })
        .extracting(AllocationAnswer::place)
        .containsExactly(1, 2);
  }

  @Test
  @Tag("G7")
  void batches_over_several_logical_nodes_do_not_wait_for_each_other_for_ever() throws Exception {
    landscape.serving(NORTH, "1.0.0", 1_000);
    landscape.serving(SOUTH, "1.0.0", 1_000);
    List<Callable<List<AllocationAnswer>>> batches = new ArrayList<>();
    for (int batch = 0; batch < 8; batch++) {
      List<DeviceId> mixed = new ArrayList<>(landscape.devicesOf(SOUTH, 5));
      mixed.addAll(landscape.devicesOf(NORTH, 5));
      for (int again = 0; again < 10; again++) {
        batches.add(() -> landscape.ask(mixed));
      }
    }

    for (Future<List<AllocationAnswer>> answered : executor.invokeAll(batches)) {
      assertThat(answered.get()).allSatisfy(answer -> assertThat(answer.ticket()).isNotNull());
    }
  }

  @Test
  @Tag("G11")
  void a_place_is_leased_with_the_ticket_occupied_by_the_channel_and_free_after_it() {
    PhysicalNode node = landscape.serving(NORTH, "1.0.0", 1);
    List<DeviceId> devices = landscape.devicesOf(NORTH, 2);
    DeviceId first = devices.getFirst();
    DeviceId second = devices.getLast();

    AllocationAnswer granted = landscape.ask(List.of(first)).getFirst();
    assertThat(landscape.view(first).place()).isEqualTo(Place.LEASED);
    assertThat(landscape.view(first).node()).isEqualTo(node.name());
    assertThat(landscape.ask(List.of(second)).getFirst().ticket()).isNull();

    landscape.opened(node, first, Objects.requireNonNull(granted.epoch()));
    assertThat(landscape.view(first).place()).isEqualTo(Place.OCCUPIED);
    assertThat(landscape.view(first).online()).isTrue();
    assertThat(landscape.ask(List.of(second)).getFirst().ticket()).isNull();

    landscape.closed(node, first, granted.epoch());
    assertThat(landscape.view(first).place()).isNull();
    assertThat(landscape.ask(List.of(second)).getFirst().ticket()).isNotNull();
  }

  @Test
  @Tag("G11")
  void who_asks_again_is_promised_the_same_place_again() {
    landscape.serving(NORTH, "1.0.0", 1);
    DeviceId device = landscape.devicesOf(NORTH, 1).getFirst();

    AllocationAnswer once = landscape.ask(List.of(device)).getFirst();
    AllocationAnswer twice = landscape.ask(List.of(device)).getFirst();

    assertThat(twice.epoch()).isEqualTo(once.epoch());
    assertThat(twice.address()).isEqualTo(once.address());
  }

  @Test
  @Tag("G11")
  @Tag("G15")
  void late_word_of_an_old_channel_never_undoes_a_newer_one() {
    PhysicalNode old = landscape.serving(NORTH, "1.0.0", 10);
    DeviceId device = landscape.devicesOf(NORTH, 1).getFirst();
    AllocationAnswer first = landscape.ask(List.of(device)).getFirst();
    landscape.opened(old, device, Objects.requireNonNull(first.epoch()));

    landscape.clear();
    PhysicalNode next = landscape.serving(NORTH, "1.1.0", 10);
    AllocationAnswer second = landscape.ask(List.of(device)).getFirst();
    assertThat(second.epoch()).isGreaterThan(first.epoch());
    landscape.opened(next, device, Objects.requireNonNull(second.epoch()));
    assertThat(landscape.view(device).channels()).hasSize(2);

    landscape.closed(old, device, first.epoch());
    landscape.closed(old, device, first.epoch());
    landscape.empty(old);

    assertThat(landscape.view(device).node()).isEqualTo(next.name());
    assertThat(landscape.view(device).place()).isEqualTo(Place.OCCUPIED);
    assertThat(landscape.view(device).channels()).hasSize(1);
  }

  @Test
  @Tag("G15")
  void a_device_keeps_its_logical_node_whatever_that_is_bound_to() {
    List<DeviceId> north = landscape.devicesOf(NORTH, 5);
    landscape.serving(NORTH, "1.0.0", 10);
    landscape.clear();
    landscape.serving(NORTH, "1.1.0", 10);
    landscape.ask(north);

    assertThat(north)
        .allSatisfy(device -> assertThat(landscape.view(device).logicalNode()).isEqualTo(NORTH));
  }

  @Test
  @Tag("D")
  void a_wrong_line_of_a_registration_is_told_and_stops_no_other() {
    Registration registration =
        devices.register(
            List.of(
                new RegistrationLine.Valid(
                    1, new NewDevice(new DeviceId("line-1"), "s", 1, 1, null)),
                new RegistrationLine.Invalid(2, "line 2", "The id has a blank"),
                new RegistrationLine.Valid(
                    3, new NewDevice(new DeviceId("line-1"), "s", 1, 1, null)),
                new RegistrationLine.Valid(
                    4, new NewDevice(new DeviceId("line-4"), null, 1, 1, null))));

    assertThat(registration.created()).isEqualTo(2);
    assertThat(registration.failed()).extracting(RegistrationLine.Invalid::line).contains(2, 3);
    assertThat(registration.generatedSecrets()).containsOnlyKeys(new DeviceId("line-4"));
  }

  @Test
  @Tag("G13")
  void a_server_carries_one_node_at_a_time_and_the_next_only_once_that_is_closed() {
    PhysicalNode node = landscape.serving(NORTH, "1.0.0", 10);
    ReleaseVersion next = new ReleaseVersion("1.1.0");

    assertThatThrownBy(() -> nodes.startNode(node.server(), next))
        .isInstanceOf(ConflictException.class);

    nodes.changeState(node.name(), NodeState.DRAINING, null);
    nodes.changeState(node.name(), NodeState.DRAINED, null);
    nodes.changeState(node.name(), NodeState.CLOSED, null);
    assertThat(nodes.startNode(node.server(), next).state()).isEqualTo(NodeState.STARTING);
  }

  @Test
  @Tag("G12")
  void a_node_that_still_serves_can_not_be_closed() {
    PhysicalNode node = landscape.serving(NORTH, "1.0.0", 10);

    assertThatThrownBy(() -> nodes.changeState(node.name(), NodeState.CLOSED, null))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  @Tag("G15")
  void devices_spread_over_the_logical_nodes_by_their_names_alone() {
    List<DeviceId> north = landscape.devicesOf(NORTH, 3);
    List<DeviceId> south = landscape.devicesOf(SOUTH, 3);

    devices.register(
        north.stream()
            .map(id -> new RegistrationLine.Valid(1, new NewDevice(id, "other", 5, 5, null)))
            .toList());

    assertThat(north)
        .allSatisfy(id -> assertThat(landscape.view(id).logicalNode()).isEqualTo(NORTH));
    assertThat(south)
        .allSatisfy(id -> assertThat(landscape.view(id).logicalNode()).isEqualTo(SOUTH));
  }
}
