package dev.baton.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.report.Report;
import dev.baton.contracts.report.ReportEntry;
import dev.baton.gateway.fake.TestGateway;
import dev.baton.gateway.node.LocalNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportDeskTest {

  private final TestGateway gateway = new TestGateway();
  private final BrokerPulse pulse = new BrokerPulse(gateway.clock);
  private final List<Report> received = new ArrayList<>();
  private boolean brokerAway;
  private int tries;
  private final ReportDesk desk = desk(gateway.node);

  @Test
  void entriesGoOutInTheirOrderInNumberedReportsOfBoundedSize() {
    add(0, 25);

    desk.flush();
    add(25, 1);
    desk.flush();

    assertThat(received).extracting(Report::number).containsExactly(1L, 2L, 3L, 4L);
    assertThat(received)
        .extracting(report -> report.entries().size())
        .containsExactly(10, 10, 5, 1);
    assertThat(orderIds())
        .containsExactlyElementsOf(IntStream.range(0, 26).mapToObj(i -> "o-" + i).toList());
  }

  @Test
  void nothingIsSentWhereNothingIsNew() {
    desk.flush();

    assertThat(received).isEmpty();
  }

  @Test
  void aReportThatWasNotTakenIsSentAgainAsItWas() {
    add(0, 1);
    brokerAway = true;
    assertThatThrownBy(desk::flush).isInstanceOf(BrokerAwayException.class);
    add(1, 1);
    brokerAway = false;

    gateway.clock.add(Duration.ofSeconds(1));
    desk.flush();

    assertThat(received).extracting(Report::number).containsExactly(1L, 2L);
    assertThat(received.getFirst().entries()).hasSize(1);
  }

  @Test
  void anAbsentBrokerIsTriedWithAGrowingPause() {
    brokerAway = true;
    add(0, 1);
    for (int i = 0; i < 400; i++) {
      gateway.clock.add(Duration.ofMillis(50));
      assertThatThrownBy(desk::flush).isInstanceOf(BrokerAwayException.class);
    }

    assertThat(tries).isBetween(5, 9);
  }

  @Test
  void figuresAreKeptInTheirNewestFormOnly() {
    for (int i = 0; i < 100; i++) {
      desk.add(new ReportEntry.Traffic(i, 0, 0, 0, true, gateway.clock.instant()));
    }

    desk.flush();

    assertThat(received).hasSize(1);
    assertThat(((ReportEntry.Traffic) received.getFirst().entries().getFirst()).connections())
        .isEqualTo(99);
  }

  @Test
  void newsOfChannelsThatPileUpAreForgottenAndMadeUpForByASnapshot() {
    for (int i = 0; i < 101; i++) {
      desk.add(
          new ReportEntry.ChannelClosed(
              new DeviceId("d-" + i), "c", new Epoch(i + 1), "gone", gateway.clock.instant()));
    }

    desk.flush();

    assertThat(received).isEmpty();
    assertThat(desk.hasGap()).isTrue();
    assertThat(desk.hasGap()).isFalse();
  }

  @Test
  void whatNoSnapshotTellsIsNeverForgotten() {
    add(0, 150);

    desk.flush();

    assertThat(orderIds()).hasSize(150).startsWith("o-0").endsWith("o-149");
  }

  @Test
  void nothingIsReportedBeforeGmsSaidWhoWeAre() {
    ReportDesk early = desk(new LocalNode());
    early.add(new ReportEntry.OrderDone("o", true, null, gateway.clock.instant()));

    early.flush();

    assertThat(received).isEmpty();
  }

  @Test
  void theBrokerIsUpAsLongAsItTakesReports() {
    assertThat(pulse.isUp()).isFalse();
    add(0, 1);
    desk.flush();
    assertThat(pulse.isUp()).isTrue();

    gateway.clock.add(Duration.ofSeconds(6));
    assertThat(pulse.isUp()).isFalse();
  }

  @Test
  void theBrokersReturnIsNoticedOnce() {
    brokerAway = true;
    add(0, 1);
    assertThatThrownBy(desk::flush).isInstanceOf(BrokerAwayException.class);
    assertThat(pulse.isUp()).isFalse();
    assertThat(pulse.hasReturned()).isFalse();

    brokerAway = false;
    gateway.clock.add(Duration.ofSeconds(1));
    desk.flush();

    assertThat(pulse.hasReturned()).isTrue();
    assertThat(pulse.hasReturned()).isFalse();
  }

  private ReportDesk desk(LocalNode node) {
    return new ReportDesk(
        TestGateway.settings("baton.reports.batch", "10", "baton.reports.kept", "100"),
        node,
        new BootId(),
        this::take,
        pulse);
  }

  private void take(Report report) {
    tries++;
    if (brokerAway) {
      throw new BrokerAwayException("A report", new IllegalStateException("gone"));
    }
    received.add(report);
  }

  private void add(int from, int count) {
    for (int i = from; i < from + count; i++) {
      desk.add(new ReportEntry.OrderDone("o-" + i, true, null, gateway.clock.instant()));
    }
  }

  private List<String> orderIds() {
    return received.stream()
        .flatMap(report -> report.entries().stream())
        .map(entry -> ((ReportEntry.OrderDone) entry).order())
        .toList();
  }
}
