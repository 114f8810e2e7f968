package dev.baton.gateway.drain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.UpgradeId;
import dev.baton.contracts.order.Order;
import dev.baton.contracts.order.OrderHeader;
import dev.baton.contracts.report.ReportEntry;
import dev.baton.contracts.request.AllocationAnswer;
import dev.baton.contracts.request.AllocationQuestion;
import dev.baton.contracts.request.Reply;
import dev.baton.contracts.request.Request;
import dev.baton.gateway.channel.Channel;
import dev.baton.gateway.fake.FakeSockets.Ended;
import dev.baton.gateway.fake.TestGateway;
import dev.baton.socket.api.ChannelEvent;
import dev.baton.socket.api.ReasonCode;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DrainDeskTest {

  private final TestGateway gateway = new TestGateway();
  private final DrainDesk desk =
      new DrainDesk(
          gateway.channels,
          gateway.sockets,
          new Referrals(TestGateway.settings(), gateway.node, gateway.gms),
          gateway.reports,
          gateway.clock);

  @Test
  @Tag("G1")
  void aDeviceWithTheLibraryIsToldInTheContractsWords() {
    gateway.channel("d-1", 17, true, 5, "devices/d-1/#");

    desk.start(drain(500, 60));
    turn(Duration.ZERO);

    assertThat(gateway.sockets.payloads("devices/d-1/drain"))
        .containsExactly(
            "{\"upgrade\":\"u-1\",\"epoch\":17,\"reason\":\"to 1.1.0\","
                + "\"masters\":[\"10.0.0.9:1883\"],\"deadlineSeconds\":60}");
    assertThat(gateway.sockets.ended).isEmpty();
  }

  @Test
  void devicesAreToldAtTheRateAndNoFaster() {
    devices(1000, true);
    desk.start(drain(100, 600));

    turns(20);
    assertThat(told()).isBetween(95, 121);

    turns(180);
    assertThat(told()).isBetween(980, 1000);
    turns(10);
    assertThat(told()).isEqualTo(1000);
  }

  @Test
  void timeThatWasLostIsNotMadeUpInABurst() {
    devices(1000, true);
    desk.start(drain(100, 600));

    turn(Duration.ofSeconds(30));

    assertThat(told()).isLessThanOrEqualTo(21);
  }

  @Test
  void pastTheDeadlineADeviceIsToldAgainAndCounted() {
    gateway.channel("d-1", 1, true, 5);
    desk.start(drain(500, 10));
    turn(Duration.ZERO);
    turn(Duration.ofSeconds(9));
    assertThat(told()).isEqualTo(1);
    assertThat(progress().overdue()).isZero();

    turn(Duration.ofSeconds(1));

    assertThat(told()).isEqualTo(2);
    assertThat(progress().overdue()).isEqualTo(1);
    assertThat(progress().ordered()).isEqualTo(1);
  }

  @Test
  void aDeviceThatWasNotSubscribedYetIsToldAgainSoon() {
    Channel channel = gateway.channel("d-1", 1, true, 5);
    desk.start(drain(500, 60));
    turn(Duration.ZERO);
    desk.settled(
        new ChannelEvent.Settled(
            channel.id(),
            "d-1",
            1,
            DrainDesk.TAG,
            false,
            "not subscribed",
            gateway.clock.instant()));
    turn(Duration.ofMillis(50));

    turn(Duration.ofSeconds(1));

    assertThat(told()).isEqualTo(2);
  }

  @Test
  void stockDevicesGetTheirTargetOnceTheirExchangesAreFinished() {
    Channel five = gateway.channel("d-1", 1, false, 5);
    Channel three = gateway.channel("d-2", 2, false, 4);
    answer(q -> AllocationAnswer.granted(q.asker(), "10.0.0.2:1883", false, "t", new Epoch(9)));

    desk.start(drain(500, 60));
    turn(Duration.ZERO);
    turn(Duration.ofMillis(50));
    turn(Duration.ofMillis(50));

    assertThat(gateway.sockets.ended)
        .containsExactlyInAnyOrder(
            new Ended(five.id(), ReasonCode.USE_ANOTHER_SERVER, "10.0.0.2:1883", true),
            new Ended(three.id(), ReasonCode.USE_ANOTHER_SERVER, "10.0.0.2:1883", true));
    assertThat(gateway.sockets.sent).isEmpty();
  }

  @Test
  void stockDevicesAreAskedForInBatches() {
    devices(300, false);
    answer(q -> AllocationAnswer.later(q.asker(), 30, 1));
    desk.start(drain(5000, 60));

    turn(Duration.ofSeconds(1));

    assertThat(gateway.gms.asked).hasSize(3);
  }

  @Test
  @Tag("G8")
  void aDeviceThatFindsNoPlaceStaysAndIsAskedForAgainLater() {
    gateway.channel("d-1", 1, false, 5);
    answer(q -> AllocationAnswer.later(q.asker(), 5, 3));
    desk.start(drain(500, 60));
    turn(Duration.ZERO);
    turn(Duration.ofMillis(50));
    turn(Duration.ofSeconds(4));
    assertThat(gateway.gms.asked).hasSize(1);
    assertThat(gateway.sockets.ended).isEmpty();

    turn(Duration.ofSeconds(1));

    assertThat(gateway.gms.asked).hasSize(2);
  }

  @Test
  void whileGmsIsAwayStockDevicesStay() {
    gateway.channel("d-1", 1, false, 5);
    desk.start(drain(500, 60));

    for (int i = 0; i < 20; i++) {
      turn(Duration.ofSeconds(1));
    }

    assertThat(gateway.sockets.ended).isEmpty();
    assertThat(gateway.gms.asked).hasSizeBetween(3, 5);
  }

  @Test
  void progressTellsWhoIsLeft() {
    Channel first = gateway.channel("d-1", 1, true, 5);
    gateway.channel("d-2", 2, true, 5);
    desk.start(drain(500, 60));
    turn(Duration.ZERO);
    turn(Duration.ofMillis(50));

    gateway.channels.closed(first.id(), "left", gateway.clock.instant());
    turn(Duration.ofMillis(500));

    assertThat(progress().ordered()).isEqualTo(2);
    assertThat(progress().gone()).isEqualTo(1);
    assertThat(progress().remaining()).isEqualTo(1);
  }

  @Test
  void progressIsReportedTwiceASecond() {
    gateway.channel("d-1", 1, true, 5);
    desk.start(drain(500, 60));
    turns(100);

    assertThat(gateway.reports.of(ReportEntry.DrainProgress.class)).hasSizeBetween(9, 11);
  }

  @Test
  void aRepeatedOrderDoesNotStartOver() {
    gateway.channel("d-1", 1, true, 5);
    desk.start(drain(500, 60));
    turn(Duration.ZERO);

    desk.start(drain(500, 60));
    turn(Duration.ofMillis(50));

    assertThat(told()).isEqualTo(1);
  }

  @Test
  void afterUndrainNobodyIsTold() {
    gateway.channel("d-1", 1, true, 5);
    desk.start(drain(500, 10));
    desk.stop();

    turn(Duration.ofSeconds(20));

    assertThat(gateway.sockets.sent).isEmpty();
  }

  @Test
  void aCutEndsEveryChannelThatIsLeft() {
    devices(3, true);

    desk.cut();

    assertThat(gateway.sockets.ended)
        .hasSize(3)
        .allMatch(ended -> ended.reason() == ReasonCode.ADMINISTRATIVE_ACTION);
  }

  private void devices(int count, boolean drainable) {
    for (int i = 1; i <= count; i++) {
      gateway.channel("d-" + i, i, drainable, 5);
    }
  }

  private void answer(Function<AllocationQuestion, AllocationAnswer> answer) {
    gateway.gms.answers =
        request ->
            new Reply.AllocationAnswers(
                ((Request.Allocations) request)
                    .questions().stream().map(q -> List.of(answer.apply(q))).toList());
  }

  /** Turns of 50 ms, as in the running gateway. */
  private void turns(int count) {
    for (int i = 0; i < count; i++) {
      turn(Duration.ofMillis(50));
    }
  }

  private void turn(Duration after) {
    gateway.clock.add(after);
    desk.tick();
  }

  private int told() {
    return gateway.sockets.payloads("/drain").size();
  }

  private ReportEntry.DrainProgress progress() {
    return gateway.reports.of(ReportEntry.DrainProgress.class).getLast();
  }

  private static Order.Drain drain(int rate, int deadline) {
    return new Order.Drain(
        new OrderHeader("o-1", TestGateway.SERVER, TestGateway.NODE, new UpgradeId("u-1"), 1),
        rate,
        deadline,
        List.of("10.0.0.9:1883"),
        "to 1.1.0");
  }
}
