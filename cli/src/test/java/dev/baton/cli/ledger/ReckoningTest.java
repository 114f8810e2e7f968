package dev.baton.cli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.cli.terminal.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Histories made by hand: the proof can fail, for each promise. Times are milliseconds. */
class ReckoningTest {
  private static final Map<String, String> HOMES = Map.of("dev-0", "ln-1", "dev-1", "ln-2");

  private final Ledger ledger =
      new Ledger(
          List.of("dev-0", "dev-1"),
          Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC),
          ms(0));

  @Test
  @Tag("G1")
  void aMoveThatOverlapsKeepsEveryPromise() {
    moved(0, 100, 130, 150);
    moved(1, 100, 130, 140);

    Verdict verdict = reckon();

    assertThat(verdict.held()).isTrue();
    assertThat(verdict.report().devicesWithoutChannelMs())
        .isEqualTo(new Report.WithoutChannel(0, 0, 0));
    assertThat(verdict.report().disconnectsBeforeConnect()).isZero();
    Report.Migration migration = verdict.report().migration();
    assertThat(migration.devices()).isEqualTo(2);
    assertThat(migration.gapMs()).isEqualTo(new Report.Percentiles(0, 0));
    assertThat(migration.handoverMs()).isEqualTo(new Report.Percentiles(40, 50));
    assertThat(migration.devicesPerS()).isEqualTo(40.0);
    assertThat(verdict.report().durationS()).isEqualTo(1.0);
  }

  @Test
  @Tag("G1")
  void aChannelClosedBeforeTheNextOneIsUsableIsFoundHoweverShortTheGap() {
    moved(0, 100, 130, 129);
    connected(1);

    Verdict verdict = reckon();

    assertThat(verdict.held()).isFalse();
    assertThat(verdict.report().devicesWithoutChannelMs())
        .isEqualTo(new Report.WithoutChannel(1, 1, 1));
    assertThat(verdict.report().disconnectsBeforeConnect()).isEqualTo(1);
    assertThat(verdict.report().migration().gapMs()).isEqualTo(new Report.Percentiles(1, 1));
    assertThat(verdict.broken().getFirst().examples().getFirst())
        .startsWith("dev-0: 1 ms from ")
        .contains("channel #1 to gw-1:1 ended: closed by the device");
  }

  @Test
  void aChannelThatBreaksAndNeverComesBackCountsUntilThePlannedStop() {
    connected(0);
    connected(1);
    ledger.channelClosed(0, 1, ms(400), true, "reset");
    stop();

    Verdict verdict = reckon();

    assertThat(verdict.report().devicesWithoutChannelMs())
        .isEqualTo(new Report.WithoutChannel(600, 600, 1));
    assertThat(verdict.held()).isFalse();
  }

  @Test
  void aChannelIsNotUsableBeforeItsSubscriptionsAre() {
    connected(1);
    ledger.channelOpened(0, 1, "gw-1:1", ms(5));
    ledger.channelUsable(0, 1, ms(10));
    ledger.channelOpened(0, 2, "gw-2:1", ms(100));
    ledger.channelClosed(0, 1, ms(200), true, "closed by the device");
    ledger.channelUsable(0, 2, ms(250));
    stop();

    assertThat(reckon().report().devicesWithoutChannelMs())
        .isEqualTo(new Report.WithoutChannel(50, 50, 1));
  }

  @Test
  void aDeviceThatNeverHadAChannelIsFound() {
    connected(0);
    stop();

    assertThat(reckon().broken())
        .containsExactly(
            new Verdict.BrokenPromise("devices that never had a channel", 1, List.of("dev-1")));
  }

  @Test
  void whatEndsWithThePlannedStopIsNoGap() {
    connected(0);
    connected(1);
    stop();
    ledger.channelClosed(0, 1, ms(1_001), true, "closed by the device");
    ledger.channelClosed(1, 1, ms(1_200), true, "closed by the device");

    assertThat(reckon().held()).isTrue();
  }

  @Test
  void anAcknowledgedPublishThatNeverArrivesIsLostAndARepeatedOneIsDuplicated() {
    connected(0);
    connected(1);
    publish(0, true, 1);
    publish(0, true, 0);
    publish(1, true, 3);
    stop();

    Verdict verdict = reckon();

    assertThat(verdict.report().uplink()).isEqualTo(new Report.Uplink(3, 3, 2, 1, 2));
    assertThat(verdict.broken()).hasSize(1);
    assertThat(verdict.broken().getFirst().examples().getFirst()).startsWith("dev-0: publish 1 of");
  }

  @Test
  void aPublishThatIsNeverAcknowledgedIsFound() {
    connected(0);
    connected(1);
    publish(0, false, 1);
    stop();

    Verdict verdict = reckon();

    assertThat(verdict.report().uplink()).isEqualTo(new Report.Uplink(1, 0, 1, 0, 0));
    assertThat(verdict.held()).isFalse();
  }

  @Test
  void whatTheBrokerItselfGivesOutAgainIsNoDuplicate() {
    connected(0);
    connected(1);
    publish(0, true, 1);
    ledger.receivedUpstream(0, 0, true, ms(600));
    stop();

    assertThat(reckon().report().uplink().duplicated()).isZero();
  }

  @Test
  @Tag("G3")
  void aCommandCarriedOutTwiceIsFound() {
    connected(0);
    connected(1);
    carryOut("c-1", 1, 1, 1);
    ledger.commandStarted("c-1", 1, ms(700));
    stop();

    Verdict verdict = reckon();

    assertThat(verdict.report().commands()).isEqualTo(new Report.Commands(1, 1, 0, 1, 0, 0));
    assertThat(verdict.broken().getFirst().examples().getFirst()).contains("started 2 times");
  }

  @Test
  void aCommandThatIsNotCarriedOutIsLostAndItsLastStepIsTold() {
    connected(0);
    connected(1);
    ledger.commandSent("c-1", 0, ms(300));
    ledger.commandSent("c-2", 0, ms(300));
    ledger.commandReceived("c-2", 1);
    ledger.commandReceived("of another fleet", 1);
    stop();

    Verdict verdict = reckon();

    assertThat(verdict.report().commands().lost()).isEqualTo(2);
    assertThat(verdict.broken().getFirst().examples())
        .anySatisfy(example -> assertThat(example).endsWith("never received"))
        .anySatisfy(example -> assertThat(example).endsWith("not started"));
  }

  @Test
  @Tag("G3")
  void whatRanAtTheDrainOrderIsToldApartFromWhatWaited() {
    ledger.commandSent("runs", 0, ms(20));
    ledger.commandSent("waits", 0, ms(20));
    ledger.commandSent("before", 0, ms(20));
    for (String command : List.of("runs", "waits", "before")) {
      ledger.commandReceived(command, 1);
    }
    ledger.commandStarted("before", 1, ms(30));
    ledger.commandFinished("before", ms(40));
    ledger.commandSettled("before", 1);
    ledger.commandStarted("runs", 1, ms(50));
    moved(0, 100, 200, 250);
    connected(1);
    ledger.commandFinished("runs", ms(150));
    ledger.commandSettled("runs", 1);
    ledger.commandStarted("waits", 2, ms(210));
    ledger.commandFinished("waits", ms(220));
    ledger.commandSettled("waits", 2);

    Verdict verdict = reckon();

    assertThat(verdict.report().commands()).isEqualTo(new Report.Commands(3, 3, 0, 0, 1, 1));
    assertThat(verdict.held()).isTrue();
  }

  @Test
  @Tag("G15")
  void aDeviceWhoseLogicalNodeChangedIsFound() {
    connected(0);
    connected(1);
    stop();

    Verdict verdict =
        Reckoning.of(ledger, ms(1_100), HOMES, Map.of("dev-0", "ln-2", "dev-1", "ln-2"));

    assertThat(verdict.report().logicalNodeChanges()).isEqualTo(1);
    assertThat(verdict.broken().getFirst().examples()).containsExactly("dev-0: from ln-1 to ln-2");
  }

  @Test
  void aFleetThatWasNotBusyInTheMoveIsNoted() {
    moved(0, 100, 130, 150);
    connected(1);
    ledger.sampleLoad(ms(50));
    ledger.sampleLoad(ms(125));

    assertThat(reckon().notes()).hasSize(1);
    assertThat(reckon().report().load()).isEqualTo(new Report.Load(0, 0));
  }

  @Test
  void devicesWithACommandRunningOrWaitingAreCounted() {
    connected(0);
    ledger.commandSent("a", 0, ms(20));
    ledger.commandSent("b", 0, ms(20));
    ledger.commandReceived("a", 1);
    ledger.commandReceived("b", 1);
    assertThat(ledger.totals().waiting()).isEqualTo(1);
    ledger.commandStarted("a", 1, ms(30));
    assertThat(ledger.totals().running()).isEqualTo(1);
    assertThat(ledger.totals().waiting()).isEqualTo(1);
    ledger.commandFinished("a", ms(40));
    ledger.commandStarted("b", 1, ms(41));
    ledger.commandFinished("b", ms(50));

    assertThat(ledger.totals().running()).isZero();
    assertThat(ledger.totals().waiting()).isZero();
    assertThat(ledger.totals().commandsFinished()).isEqualTo(2);
  }

  @Test
  void theReportHasTheNamesThatScriptsHoldOnTo() {
    moved(0, 100, 130, 150);
    moved(1, 100, 130, 150);

    JsonNode json = Json.MAPPER.valueToTree(reckon().report());

    for (String path :
        List.of(
            "/devices",
            "/stock_devices",
            "/duration_s",
            "/devices_without_channel_ms/total",
            "/devices_without_channel_ms/max",
            "/devices_without_channel_ms/devices",
            "/disconnects_before_connect",
            "/uplink/published",
            "/uplink/acknowledged",
            "/uplink/received_upstream",
            "/uplink/lost",
            "/uplink/duplicated",
            "/commands/sent",
            "/commands/completed",
            "/commands/lost",
            "/commands/executed_twice",
            "/commands/finished_on_old_channel",
            "/commands/carried_over",
            "/migration/devices",
            "/migration/devices_per_s",
            "/migration/gap_ms/p50",
            "/migration/gap_ms/p99",
            "/migration/handover_ms/p50",
            "/migration/handover_ms/p99",
            "/logical_node_changes",
            "/upgrades",
            "/nodes")) {
      assertThat(json.at(path).isMissingNode()).as(path).isFalse();
    }
    assertThat(ReportText.of(reckon())).contains("Every promise held.");
  }

  private void connected(int device) {
    ledger.channelOpened(device, 1, "gw-1:1", ms(5));
    ledger.channelUsable(device, 1, ms(10));
  }

  /** Ordered away at 90, asked at {@code asked}. */
  private void moved(int device, long asked, long newUsable, long oldClosed) {
    connected(device);
    ledger.drainOrdered(device, 1, ms(90));
    ledger.addressAsked(device, ms(asked));
    ledger.channelOpened(device, 2, "gw-2:1", ms(asked + 10));
    if (oldClosed < newUsable) {
      ledger.channelClosed(device, 1, ms(oldClosed), true, "closed by the device");
      ledger.channelUsable(device, 2, ms(newUsable));
    } else {
      ledger.channelUsable(device, 2, ms(newUsable));
      ledger.channelClosed(device, 1, ms(oldClosed), true, "closed by the device");
    }
    ledger.plannedStop(device, ms(1_005));
  }

  private void publish(int device, boolean acknowledged, int receipts) {
    int counter = ledger.published(device, ms(500));
    if (acknowledged) {
      ledger.acknowledged(device, counter);
    }
    for (int i = 0; i < receipts; i++) {
      ledger.receivedUpstream(device, counter, false, ms(510));
    }
  }

  private void carryOut(String command, int received, int started, int settled) {
    ledger.commandSent(command, 0, ms(300));
    ledger.commandReceived(command, received);
    ledger.commandStarted(command, started, ms(310));
    ledger.commandFinished(command, ms(320));
    ledger.commandSettled(command, settled);
  }

  private void stop() {
    ledger.plannedStop(0, ms(1_000));
    ledger.plannedStop(1, ms(1_000));
  }

  private Verdict reckon() {
    return Reckoning.of(ledger, ms(1_005), HOMES, HOMES);
  }

  private static long ms(long millis) {
    return 7_000_000_000L + millis * 1_000_000;
  }
}
