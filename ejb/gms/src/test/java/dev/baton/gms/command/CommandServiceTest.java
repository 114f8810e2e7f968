package dev.baton.gms.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.id.CommandId;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.id.Epoch;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.report.ReportEntry.CommandProgress;
import dev.baton.contracts.report.ReportEntry.Progress;
import dev.baton.gms.support.Management;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CommandServiceTest {

  private static final NodeName OLD = new NodeName("gw-1-n1");
  private static final NodeName NEW = new NodeName("gw-3-n1");
  private static final DeviceId DEVICE = new DeviceId("d-1");

  private final Management gms = new Management();
  private final List<Addressed> sent = new ArrayList<>();
  private final CommandService commands =
      new CommandService(
          new CommandStore(gms.database.entities(), gms.clock),
          new Router(gms.presence),
          sent::addAll,
          gms.afterCommit,
          gms.settings,
          gms.clock);

  @AfterEach
  void close() {
    gms.close();
  }

  @Test
  void aCommandGoesOverTheNewestChannelThatIsSubscribed() {
    gms.connected(OLD, "d-1", "c", 1);
    gms.connected(NEW, "d-1", "c", 2);
    submit("c-1");

    assertThat(sent).extracting(Addressed::node).containsExactly(NEW);
    assertThat(state("c-1")).isEqualTo(CommandState.SENT);
  }

  @Test
  void aCommandWaitsForItsDevice() {
    submit("c-1");
    assertThat(state("c-1")).isEqualTo(CommandState.PENDING);

    gms.connected(NEW, "d-1", "c", 2);
    gms.database.inTransaction(() -> commands.dispatchPending(List.of(DEVICE)));
    assertThat(sent).extracting(Addressed::node).containsExactly(NEW);
  }

  @Test
  void aChannelThatIsNotSubscribedToTheTopicIsPassedOver() {
    gms.connected(OLD, "d-1", "c", 1);
    submit("c-1", "other/topic");
    assertThat(sent).isEmpty();
  }

  @Test
  void theSameIdIsTakenOnce() {
    gms.connected(OLD, "d-1", "c", 1);
    submit("c-1");
    submit("c-1");
    assertThat(sent).hasSize(1);
  }

  @Test
  void itsLifeGoesForwardThroughItsStates() {
    gms.connected(OLD, "d-1", "c", 1);
    submit("c-1");
    for (Progress progress : List.of(Progress.DELIVERED, Progress.RUNNING, Progress.DONE)) {
      report(progress, 1);
      assertThat(state("c-1")).isEqualTo(CommandState.stateOf(progress));
    }
  }

  @Test
  void aLateUndeliveredNeverUndoesDone() {
    gms.connected(OLD, "d-1", "c", 1);
    submit("c-1");
    report(Progress.DONE, 1);
    report(Progress.UNDELIVERED, 1);
    report(Progress.DELIVERED, 1);

    assertThat(state("c-1")).isEqualTo(CommandState.DONE);
    assertThat(sent).hasSize(1);
  }

  @Test
  void whatTheOldChannelDidNotDeliverGoesOverTheNewOne() {
    gms.connected(OLD, "d-1", "c", 1);
    submit("c-1");
    gms.connected(NEW, "d-1", "c", 2);
    gms.closed(OLD, "d-1", "c", 1);
    report(Progress.UNDELIVERED, 1);

    assertThat(sent).extracting(Addressed::node).containsExactly(OLD, NEW);
    assertThat(state("c-1")).isEqualTo(CommandState.SENT);
  }

  @Test
  void theWordOfAnOldChannelDoesNotTakeBackWhatTheNewOneWasSent() {
    gms.connected(OLD, "d-1", "c", 1);
    submit("c-1");
    gms.connected(NEW, "d-1", "c", 2);
    report(Progress.UNDELIVERED, 1);
    report(Progress.UNDELIVERED, 1);

    assertThat(sent).hasSize(2);
    assertThat(state("c-1")).isEqualTo(CommandState.SENT);
  }

  @Test
  void severalNewsInOneReportCountAsTheFurthest() {
    gms.connected(OLD, "d-1", "c", 1);
    submit("c-1");
    gms.database.inTransaction(
        () ->
            commands.progressed(
                List.of(
                    news(Progress.DELIVERED, 1),
                    news(Progress.RUNNING, 1),
                    news(Progress.FAILED, 1))));

    assertThat(state("c-1")).isEqualTo(CommandState.FAILED);
  }

  @Test
  void whatGotNoAnswerIsSentAgain() {
    gms.connected(OLD, "d-1", "c", 1);
    submit("c-1");
    gms.clock.add(Duration.ofSeconds(4));
    sweep();
    assertThat(sent).hasSize(1);
    gms.clock.add(Duration.ofSeconds(2));
    sweep();
    assertThat(sent).hasSize(2);
  }

  @Test
  void whatNobodyTookInTimeExpires() {
    submit("c-1");
    gms.clock.add(Duration.ofDays(2));
    sweep();
    gms.connected(OLD, "d-1", "c", 1);
    gms.database.inTransaction(() -> commands.dispatchPending(List.of(DEVICE)));

    assertThat(state("c-1")).isEqualTo(CommandState.EXPIRED);
    assertThat(sent).isEmpty();
  }

  @Test
  @Tag("G15")
  void anotherDevicesWordCountsForNothing() {
    gms.connected(OLD, "d-1", "c", 1);
    submit("c-1");
    gms.database.inTransaction(
        () ->
            commands.progressed(
                List.of(
                    new CommandProgress(
                        new CommandId("c-1"),
                        new DeviceId("d-2"),
                        new Epoch(1),
                        Progress.DONE,
                        null,
                        gms.clock.instant()))));

    assertThat(state("c-1")).isEqualTo(CommandState.SENT);
  }

  private void submit(String id) {
    submit(id, "devices/d-1/commands");
  }

  private void submit(String id, String topic) {
    gms.database.inTransaction(
        () ->
            commands.submit(
                new NewCommand(
                    new CommandId(id),
                    DEVICE,
                    "blink",
                    "x".getBytes(StandardCharsets.UTF_8),
                    topic,
                    null)));
  }

  private void report(Progress progress, long epoch) {
    gms.database.inTransaction(() -> commands.progressed(List.of(news(progress, epoch))));
  }

  private CommandProgress news(Progress progress, long epoch) {
    return new CommandProgress(
        new CommandId("c-1"), DEVICE, new Epoch(epoch), progress, null, gms.clock.instant());
  }

  private void sweep() {
    gms.database.inTransaction(commands::expire);
    gms.database.inTransaction(commands::takeBack);
    gms.database.inTransaction(commands::sweep);
  }

  private CommandState state(String id) {
    return gms.database.inTransaction(
        () -> commands.find(DEVICE, new CommandId(id)).orElseThrow().state());
  }
}
