package dev.baton.cli.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.cli.terminal.CliFailure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

  private static final Plan.Size TWO_AND_ONE = new Plan.Size(2, 1, 100);

  @Test
  void theUsualPortsAreTakenWhenTheyAreFree() {
    Plan plan = Plan.choose(TWO_AND_ONE, new Ports(Ports.Base.USUAL, port -> true));
    assertThat(plan.gms()).isEqualTo(new Plan.Gms("gms-1", 8080, 9990, 5445, 1883));
    assertThat(plan.gateways())
        .containsExactly(
            new Plan.Gateway("gw-1", 8081, 9991, 1884),
            new Plan.Gateway("gw-2", 8082, 9992, 1885),
            new Plan.Gateway("gw-3", 8083, 9993, 1886));
  }

  @Test
  void aTakenPortIsPassedOverAndNoPortIsGivenTwice() {
    Set<Integer> taken = Set.of(8080, 8081, 9990, 1883);
    Plan plan =
        Plan.choose(TWO_AND_ONE, new Ports(Ports.Base.USUAL, port -> !taken.contains(port)));
    List<Integer> all =
        plan.serverNames().stream().flatMap(name -> plan.portsOf(name).stream()).toList();
    assertThat(all).doesNotHaveDuplicates().doesNotContainAnyElementsOf(taken);
    assertThat(plan.gms().console()).isEqualTo(8082);
  }

  @Test
  void portsStayBelowTheRangeOfOutgoingConnections() {
    Ports ports = new Ports(Ports.Base.USUAL, port -> port > 32_760);
    Plan plan = Plan.choose(new Plan.Size(1, 0, 100), ports);
    assertThat(plan.serverNames().stream().flatMap(name -> plan.portsOf(name).stream()))
        .allMatch(port -> port > 32_760 && port < 32_768);
    assertThatThrownBy(() -> Plan.choose(TWO_AND_ONE, ports))
        .isInstanceOf(CliFailure.class)
        .hasMessageContaining("No free port");
  }

  @Test
  void aPortThatSomebodyListensOnIsNotFree() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.isFree(socket.getLocalPort())).isFalse();
    }
  }

  @Test
  void anInstallationNeedsAServingGatewayAndAPossibleCapacity() {
    assertThat(
            Stream.<Runnable>of(
                () -> new Plan.Size(0, 1, 100),
                () -> new Plan.Size(1, -1, 100),
                () -> new Plan.Size(1, 1, 0),
                () -> new Plan.Size(1, 1, 19_000)))
        .allSatisfy(size -> assertThatThrownBy(size::run).isInstanceOf(CliFailure.class));
  }
}
