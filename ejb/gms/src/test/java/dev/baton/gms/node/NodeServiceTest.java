package dev.baton.gms.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ReleaseVersion;
import dev.baton.contracts.id.ServerName;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.contracts.order.Order;
import dev.baton.contracts.order.OrderHeader;
import dev.baton.gms.common.ConflictException;
import dev.baton.gms.order.OrderAnswered;
import dev.baton.gms.support.Management;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NodeServiceTest {

  private static final ServerName SERVER = new ServerName("gw-1");
  private static final LogicalNodeName LOGICAL = new LogicalNodeName("ln-1");

  private final Management gms = new Management();

  @AfterEach
  void close() {
    gms.close();
  }

  @Test
  void aServersNodesAreNumberedOneAfterTheOther() {
    NodeName first = gms.serving("ln-1", "gw-1", "1.0.0", 10);
    goThrough(first, NodeState.DRAINING, NodeState.DRAINED, NodeState.CLOSED);
    NodeName second = gms.serving("ln-1", "gw-1", "1.1.0", 10);

    assertThat(List.of(first, second))
        .containsExactly(new NodeName("gw-1-n1"), new NodeName("gw-1-n2"));
  }

  @Test
  void aServerCarriesOneLivingNode() {
    gms.serving("ln-1", "gw-1", "1.0.0", 10);
    assertThatThrownBy(() -> gms.serving("ln-1", "gw-1", "1.1.0", 10))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void aNodeThatServesIsNotClosedBeforeItWasDrained() {
    NodeName node = gms.serving("ln-1", "gw-1", "1.0.0", 10);
    assertThatThrownBy(() -> goThrough(node, NodeState.CLOSED))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  @Tag("G10")
  void aDrainCanBeTakenBackUntilTheProcessIsGone() {
    NodeName node = gms.serving("ln-1", "gw-1", "1.0.0", 10);
    goThrough(node, NodeState.DRAINING, NodeState.SERVING);
    goThrough(node, NodeState.DRAINING, NodeState.DRAINED, NodeState.CLOSED, NodeState.SERVING);
  }

  @Test
  @Tag("G13")
  void inAnUpgradeTwoNodesAreBoundToOneLogicalNode() {
    NodeName old = gms.serving("ln-1", "gw-1", "1.0.0", 10);
    NodeName upgraded = gms.upgraded(old, "ln-1", "gw-3", 10);

    gms.database.inTransaction(
        () -> {
          assertThat(gms.nodes.nodesOf(LOGICAL))
              .extracting(PhysicalNode::name)
              .containsExactly(old, upgraded);
          gms.nodes.unbind(LOGICAL, old);
          gms.nodes.unbind(LOGICAL, old);
          assertThat(gms.nodes.logicalNodesOf(old)).isEmpty();
          assertThat(gms.nodes.logicalNodesOf(upgraded)).containsExactly(LOGICAL);
        });
  }

  @Test
  void aGatewayIsKnownByItsServerAndRelease() {
    NodeName node = gms.serving("ln-1", "gw-1", "1.0.0", 10);
    gms.database.inTransaction(
        () -> {
          assertThat(gms.nodes.greeted(SERVER, new ReleaseVersion("1.1.0"), "b", "h:1")).isEmpty();
          assertThat(gms.nodes.greeted(SERVER, new ReleaseVersion("1.0.0"), "b", "h:1"))
              .map(PhysicalNode::deviceAddress)
              .contains("h:1");
        });
    assertThat(gms.events).contains(new NodeChanged(node, NodeState.SERVING));
  }

  @Test
  void nothingIsToldOfATransactionThatFails() {
    assertThatThrownBy(
            () ->
                gms.database.inTransaction(
                    () -> {
                      gms.nodes.addLogicalNode(LOGICAL);
                      gms.nodes.register(new NewServer(SERVER, "m", "h:1", "h:2", 5));
                      gms.nodes.startNode(SERVER, new ReleaseVersion("1.0.0"));
                      gms.nodes.startNode(SERVER, new ReleaseVersion("1.0.0"));
                    }))
        .isInstanceOf(ConflictException.class);
    assertThat(gms.events).isEmpty();
    assertThat(gms.database.inTransaction(() -> gms.nodes.servers())).isEmpty();
  }

  @Test
  void anOrderIsKeptWithItsAnswer() {
    NodeName node = gms.serving("ln-1", "gw-1", "1.0.0", 10);
    OrderHeader header = new OrderHeader("o-1", SERVER, node, new UpgradeId("u-1"), 7);
    Order.Drain drain = new Order.Drain(header, 100, 60, List.of("h:1"), "upgrade");
    gms.database.inTransaction(() -> gms.orders.send(drain));
    gms.database.inTransaction(
        () -> gms.orders.answered("o-1", false, "not now", gms.clock.instant()));

    assertThat(gms.events).contains(new OrderAnswered("o-1", false, "not now"));
    gms.database.inTransaction(
        () -> {
          assertThat(gms.orders.lastDrain(node)).contains(drain);
          assertThat(gms.orders.highestTerm()).isEqualTo(7);
          assertThat(gms.orders.find("o-1").flatMap(order -> order.successful())).contains(false);
        });
  }

  private void goThrough(NodeName node, NodeState... states) {
    gms.database.inTransaction(
        () -> {
          for (NodeState state : states) {
            assertThat(gms.nodes.changeState(node, state, null).state()).isEqualTo(state);
          }
        });
  }
}
