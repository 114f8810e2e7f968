package dev.baton.gateway.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.NodeState;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.contracts.order.Order;
import dev.baton.contracts.order.OrderHeader;
import dev.baton.contracts.report.ReportEntry.OrderDone;
import dev.baton.contracts.request.Reply;
import dev.baton.gateway.channel.Channel;
import dev.baton.gateway.drain.DrainDesk;
import dev.baton.gateway.drain.Referrals;
import dev.baton.gateway.fake.TestGateway;
import dev.baton.gateway.node.NodeView;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OrderDeskTest {

  private final TestGateway gateway = new TestGateway();
  private final DrainDesk drain =
      new DrainDesk(
          gateway.channels,
          gateway.sockets,
          new Referrals(TestGateway.settings(), gateway.node, gateway.gms),
          gateway.reports,
          gateway.clock);
  private final OrderDesk desk =
      new OrderDesk(
          gateway.node,
          new NodeControl(gateway.node, gateway.channels, gateway.sockets, drain),
          gateway.reports,
          gateway.clock);
  private int orders;

  @BeforeEach
  void starting() {
    gateway.node.become(new NodeView(TestGateway.NODE, NodeState.STARTING, null, 0, List.of()));
  }

  @Test
  @Tag("G13")
  void bindOpensTheDevicePort() {
    desk.take(bind(1));

    assertThat(gateway.sockets.open).isTrue();
    assertThat(state()).isEqualTo(NodeState.SERVING);
    assertThat(lastAnswer().successful()).isTrue();
  }

  @Test
  void aRepeatedOrderIsAnsweredAgainAndNotCarriedOutAgain() {
    Order bind = bind(1);
    desk.take(bind);
    gateway.sockets.open = false;

    desk.take(bind);

    assertThat(gateway.sockets.open).isFalse();
    assertThat(gateway.reports.of(OrderDone.class)).hasSize(2).allMatch(OrderDone::successful);
  }

  @Test
  void anOrderOfAStaleCoordinatorIsRefused() {
    desk.take(bind(5));

    desk.take(new Order.Drain(header(4), 1, 1, List.of(), "stale"));

    assertThat(state()).isEqualTo(NodeState.SERVING);
    assertThat(lastAnswer().successful()).isFalse();
    assertThat(lastAnswer().reason()).contains("Term 4");
  }

  @Test
  void theSnapshotsTermFencesToo() {
    desk.become(snapshot(NodeState.STARTING, 9), desk.ordersSeen());

    desk.take(bind(8));

    assertThat(lastAnswer().successful()).isFalse();
  }

  @Test
  void anOrderForAnotherNodeOfThisServerIsRefused() {
    desk.take(
        new Order.Close(
            new OrderHeader("o", TestGateway.SERVER, new NodeName("gw-1-n0"), null, 1)));

    assertThat(lastAnswer().successful()).isFalse();
    assertThat(lastAnswer().reason()).contains("This is gw-1-n1");
  }

  @Test
  @Tag("G12")
  void unbindIsRefusedWhileChannelsAreLeftAndWorksOnceTheyAreGone() {
    desk.take(bind(1));
    Channel last = gateway.channel("d-1", 1, true, 5);
    Order unbind = new Order.Unbind(header(1), TestGateway.LOGICAL_NODE);
    desk.take(unbind);
    assertThat(lastAnswer().successful()).isFalse();
    assertThat(gateway.sockets.open).isTrue();

    gateway.channels.closed(last.id(), "left", gateway.clock.instant());
    desk.take(unbind);

    assertThat(lastAnswer().successful()).isTrue();
    assertThat(state()).isEqualTo(NodeState.DRAINED);
  }

  @Test
  @Tag("G12")
  void theNetworkServiceIsClosedOnlyAfterTheUnbinding() {
    desk.take(bind(1));

    desk.take(new Order.Close(header(1)));
    assertThat(lastAnswer().successful()).isFalse();
    assertThat(gateway.sockets.open).isTrue();

    desk.take(new Order.Unbind(header(1), TestGateway.LOGICAL_NODE));
    desk.take(new Order.Close(header(1)));
    assertThat(lastAnswer().successful()).isTrue();
    assertThat(gateway.sockets.open).isFalse();
    assertThat(state()).isEqualTo(NodeState.CLOSED);
  }

  @Test
  @Tag("G10")
  void aClosedNodeServesAgainAfterBind() {
    desk.take(bind(1));
    desk.take(new Order.Unbind(header(1), TestGateway.LOGICAL_NODE));
    desk.take(new Order.Close(header(1)));

    desk.take(bind(1));

    assertThat(gateway.sockets.open).isTrue();
    assertThat(state()).isEqualTo(NodeState.SERVING);
  }

  @Test
  @Tag("G13")
  void drainRefusesNewcomersAndUndrainTakesThemAgain() {
    desk.take(bind(1));

    desk.take(new Order.Drain(header(1), 10, 60, List.of(), "upgrade"));
    assertThat(state()).isEqualTo(NodeState.DRAINING);
    assertThat(gateway.sockets.open).isTrue();

    desk.take(new Order.Undrain(header(1)));
    assertThat(state()).isEqualTo(NodeState.SERVING);
  }

  @Test
  void aNodeThatDoesNotServeCannotBeDrained() {
    desk.take(new Order.Drain(header(1), 10, 60, List.of(), "upgrade"));

    assertThat(lastAnswer().successful()).isFalse();
  }

  @Test
  void aSnapshotThatAnOrderOvertookIsNotTaken() {
    desk.take(bind(1));
    long before = desk.ordersSeen();
    desk.take(new Order.Drain(header(1), 10, 60, List.of(), "upgrade"));

    boolean taken = desk.become(snapshot(NodeState.SERVING, 1), before);

    assertThat(taken).isFalse();
    assertThat(state()).isEqualTo(NodeState.DRAINING);
  }

  @Test
  void aSnapshotBringsTheDrainBack() {
    gateway.channel("d-1", 1, true, 5);

    desk.become(snapshot(NodeState.DRAINING, 1), desk.ordersSeen());
    drain.tick();

    assertThat(gateway.sockets.open).isTrue();
    assertThat(gateway.sockets.payloads("/drain")).hasSize(1);
  }

  @Test
  void aSnapshotOfAClosedNodeClosesThePort() {
    desk.take(bind(1));

    desk.become(snapshot(NodeState.CLOSED, 1), desk.ordersSeen());

    assertThat(gateway.sockets.open).isFalse();
  }

  private Order bind(long term) {
    return new Order.Bind(header(term), TestGateway.LOGICAL_NODE, 10);
  }

  private OrderHeader header(long term) {
    orders++;
    return new OrderHeader(
        "o-" + orders, TestGateway.SERVER, TestGateway.NODE, new UpgradeId("u-1"), term);
  }

  private Reply.Snapshot snapshot(NodeState state, long term) {
    return new Reply.Snapshot(
        TestGateway.NODE,
        state,
        TestGateway.LOGICAL_NODE,
        10,
        state == NodeState.DRAINING
            ? new Order.Drain(header(term), 10, 60, List.of(), "upgrade")
            : null,
        List.of(),
        term);
  }

  private NodeState state() {
    return gateway.node.view().orElseThrow().state();
  }

  private OrderDone lastAnswer() {
    return gateway.reports.of(OrderDone.class).getLast();
  }
}
