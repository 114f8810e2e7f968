package dev.baton.gms.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.contracts.WireFormat;
import dev.baton.contracts.id.LogicalNodeName;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.contracts.order.Order;
import dev.baton.contracts.order.OrderHeader;
import dev.baton.gms.support.Management;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G13")
class CoordinationTest {

  private static final UpgradeId UPGRADE = new UpgradeId("u-1");

  private final Management gms = new Management();
  private final CoordinatorLeases leases =
      new CoordinatorLeases(gms.database.entities(), gms.clock);
  private final OrderBook orders = new OrderBook(gms.database.entities(), gms.orders, gms.clock);

  @AfterEach
  void close() {
    gms.close();
  }

  @Test
  void onlyOneServerCoordinatesUntilItsLeaseIsOver() {
    assertThat(acquire("gms-1")).hasValue(1);
    assertThat(acquire("gms-2")).isEmpty();

    gms.clock.add(Duration.ofSeconds(10));
    assertThat(acquire("gms-2")).hasValue(2);
  }

  @Test
  void aNewProcessOfTheSameServerTakesOverAtOnceInANewTerm() {
    assertThat(acquire("gms-1")).hasValue(1);
    assertThat(acquire("gms-1")).hasValue(2);
  }

  @Test
  void whoConfirmsItsTermKeepsTheLease() {
    acquire("gms-1");
    for (int i = 0; i < 10; i++) {
      gms.clock.add(Duration.ofSeconds(9));
      confirm(1);
    }
    assertThat(acquire("gms-2")).isEmpty();
  }

  @Test
  void aStaleCoordinatorCommitsNothing() {
    acquire("gms-1");
    gms.clock.add(Duration.ofSeconds(11));
    acquire("gms-2");

    assertThatThrownBy(
            () ->
                gms.database.inTransaction(
                    () -> {
                      orders.place(new Order.Undrain(header("u-1.1", 1)));
                      leases.confirm(1);
                    }))
        .isInstanceOf(StaleTermException.class)
        .hasMessageContaining("1")
        .hasMessageContaining("2");
    assertThat(sent()).isEmpty();
  }

  @Test
  void anUnansweredOrderIsSentAgainUnderTheSameIdInThePresentTerm() {
    place(drain("u-1.1", 1));
    gms.clock.add(Duration.ofSeconds(4));
    repeat(1);
    assertThat(sent()).containsExactly("u-1.1 term 1");
    assertThat(repeated()).isEmpty();

    gms.clock.add(Duration.ofSeconds(1));
    repeat(2);

    assertThat(sent()).containsExactly("u-1.1 term 1", "u-1.1 term 2");
    assertThat(repeated())
        .containsExactly(new RepeatedOrder("u-1.1", "Drain", new NodeName("gw-1-n1"), 2));
  }

  @Test
  void theWaitsGrowSoThatADeadGatewayFindsFewCopies() {
    place(drain("u-1.1", 1));
    for (int second = 0; second < 3600; second++) {
      gms.clock.add(Duration.ofSeconds(1));
      repeat(1);
    }
    assertThat(sent()).hasSizeLessThan(20);
  }

  @Test
  void anAnsweredOrderIsNotSentAgain() {
    place(drain("u-1.1", 1));
    gms.database.inTransaction(
        () -> gms.orders.answered("u-1.1", false, "no", gms.clock.instant()));
    gms.clock.add(Duration.ofMinutes(1));
    repeat(1);

    assertThat(sent()).hasSize(1);
    assertThat(repeated()).isEmpty();
    assertThat(gms.database.inTransaction(() -> orders.answer("u-1.1")))
        .hasValueSatisfying(
            answer -> {
              assertThat(answer.successful()).isFalse();
              assertThat(answer.why()).isEqualTo("no");
            });
  }

  @Test
  void anOrderThatWasTakenBackIsNotSentAgain() {
    place(drain("u-1.1", 1));
    place(new Order.Undrain(header("u-1.2", 1)));
    gms.clock.add(Duration.ofSeconds(5));
    repeat(1);

    assertThat(sent()).containsExactly("u-1.1 term 1", "u-1.2 term 1", "u-1.2 term 1");
  }

  @Test
  void placingAnOrderTwiceSendsItOnce() {
    Order bind = new Order.Bind(header("b", 1), new LogicalNodeName("ln-1"), 10);
    place(bind);
    place(bind);

    assertThat(sent()).containsExactly("b term 1");
  }

  private OptionalLong acquire(String server) {
    return gms.database.inTransaction(() -> leases.acquire(server));
  }

  private void confirm(long term) {
    gms.database.inTransaction(() -> leases.confirm(term));
  }

  private void place(Order order) {
    gms.database.inTransaction(() -> orders.place(order));
  }

  private void repeat(long term) {
    gms.database.inTransaction(() -> orders.repeatOverdue(term));
  }

  private List<RepeatedOrder> repeated() {
    return gms.database.inTransaction(() -> orders.repeated(UPGRADE));
  }

  private List<String> sent() {
    return gms.database.inTransaction(
        () ->
            gms
                .database
                .entities()
                .createQuery("select m.body from OutboxMessage m order by m.id", byte[].class)
                .getResultList()
                .stream()
                .map(body -> WireFormat.decode(body, Order.class).header())
                .map(header -> header.id() + " term " + header.term())
                .toList());
  }

  private static Order drain(String id, long term) {
    return new Order.Drain(header(id, term), 500, 60, List.of("127.0.0.1:1"), "test");
  }

  private static OrderHeader header(String id, long term) {
    return new OrderHeader(id, new ServerName("gw-1"), new NodeName("gw-1-n1"), UPGRADE, term);
  }
}
