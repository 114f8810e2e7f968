package dev.baton.it.gms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.contracts.DeviceId;
import dev.baton.contracts.NodeState;
import dev.baton.contracts.ReleaseVersion;
import dev.baton.gms.common.ConflictException;
import dev.baton.gms.device.DeviceRegistry;
import dev.baton.gms.device.NewDevice;
import dev.baton.gms.device.Registration;
import dev.baton.gms.device.RegistrationLine;
import dev.baton.gms.node.NodeService;
import dev.baton.gms.node.PhysicalNode;
import dev.baton.it.container.Archives;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The registry of nodes and devices, with a database, in the server. */
@ExtendWith(ArquillianExtension.class)
class RegistryInContainerTest {

  @Inject private Landscape landscape;
  @Inject private NodeService nodes;
  @Inject private DeviceRegistry devices;

  @Deployment
  static EnterpriseArchive ear() {
    return Archives.managementEar(RegistryInContainerTest.class, Landscape.class);
  }

  @BeforeEach
  void clear() {
    landscape.clear();
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
    PhysicalNode node = landscape.serving(Landscape.NORTH, "1.0.0", 10);
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
    PhysicalNode node = landscape.serving(Landscape.NORTH, "1.0.0", 10);

    assertThatThrownBy(() -> nodes.changeState(node.name(), NodeState.CLOSED, null))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  @Tag("G15")
  void devices_spread_over_the_logical_nodes_by_their_names_alone() {
    List<DeviceId> north = landscape.devicesOf(Landscape.NORTH, 3);
    List<DeviceId> south = landscape.devicesOf(Landscape.SOUTH, 3);

    devices.register(
        north.stream()
            .map(id -> new RegistrationLine.Valid(1, new NewDevice(id, "other", 5, 5, null)))
            .toList());

    assertThat(north)
        .allSatisfy(id -> assertThat(landscape.view(id).logicalNode()).isEqualTo(Landscape.NORTH));
    assertThat(south)
        .allSatisfy(id -> assertThat(landscape.view(id).logicalNode()).isEqualTo(Landscape.SOUTH));
  }
}
