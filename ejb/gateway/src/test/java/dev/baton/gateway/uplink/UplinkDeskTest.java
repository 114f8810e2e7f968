package dev.baton.gateway.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.contracts.report.ReportEntry.CommandProgress;
import dev.baton.contracts.report.ReportEntry.Progress;
import dev.baton.gateway.allocation.AllocationRelay;
import dev.baton.gateway.fake.TestGateway;
import dev.baton.gateway.report.BrokerAwayException;
import dev.baton.gateway.report.BrokerPulse;
import dev.baton.socket.api.InboundPublish;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UplinkDeskTest {

  private final TestGateway gateway = new TestGateway();
  private final RecordedQueue queue = new RecordedQueue();
  private final Failures failures = new Failures();
  private final BrokerPulse broker = new BrokerPulse(gateway.clock);
  private final UplinkDesk desk =
      new UplinkDesk(
          gateway.node,
          gateway.channels,
          gateway.reports,
          queue,
          new AllocationRelay(TestGateway.settings(), gateway.node, gateway.gms, gateway.sockets),
          failures,
          broker);
  private long sequence;

  @ParameterizedTest
  @CsvSource({
    "devices/d-1/up/heat, heat",
    "devices/d-1/up/heat/inner, heat/inner",
    "devices/d-1/up/, devices/d-1/up/",
    "factory/7/heat, factory/7/heat",
    "devices/d-1/commands/c-1/state, devices/d-1/commands/c-1/state",
    "devices/d-2/up/heat, devices/d-2/up/heat"
  })
  void theStreamIsWhatFollowsUpElseTheWholeTopic(String topic, String stream) {
    desk.take(List.of(publish(topic, "21.5")));

    assertThat(queue.sent).singleElement().extracting(UplinkMessage::stream).isEqualTo(stream);
    assertThat(queue.sent.getFirst().node()).isEqualTo(TestGateway.NODE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "running | RUNNING",
        "done | DONE",
        "FAILED | FAILED",
        "{\"status\":\"done\",\"detail\":\"ok\"} | DONE"
      })
  void whatADeviceSaysOfACommandIsWithGmsBeforeItIsAcknowledged(String payload, Progress progress) {
    desk.take(List.of(publish("devices/d-1/commands/c-1/status", payload)));

    assertThat(gateway.reports.of(CommandProgress.class))
        .singleElement()
        .extracting(CommandProgress::progress)
        .isEqualTo(progress);
    assertThat(gateway.reports.flushes).isEqualTo(1);
    assertThat(queue.sent).isEmpty();
  }

  @Test
  void aStatusThatCannotReachGmsIsNotAcknowledged() {
    gateway.reports.brokerAway = true;

    assertThatThrownBy(() -> desk.take(List.of(publish("devices/d-1/commands/c-1/status", "done"))))
        .isInstanceOf(BrokerAwayException.class);
  }

  @Test
  void aStatusThatNobodyUnderstandsGoesUpstreamUnchanged() {
    desk.take(List.of(publish("devices/d-1/commands/c-1/status", "perhaps")));

    assertThat(queue.sent).hasSize(1);
  }

  @Test
  void whileTheBrokerIsAwayNothingIsTaken() {
    queue.brokerAway = true;

    assertThatThrownBy(() -> desk.take(List.of(publish("devices/d-1/up/heat", "1"))))
        .isInstanceOf(BrokerAwayException.class);
    assertThat(failures.isHealthy()).isTrue();
  }

  @Test
  void onceTheBrokerIsKnownToBeAwayNobodyTriesItForADevice() {
    broker.missed();

    assertThatThrownBy(() -> desk.take(List.of(publish("devices/d-1/up/heat", "1"))))
        .isInstanceOf(BrokerAwayException.class);
    assertThatThrownBy(() -> desk.reject(publish("devices/d-1/up/heat", "1")))
        .isInstanceOf(BrokerAwayException.class);
    assertThat(queue.sent).isEmpty();

    broker.taken();
    desk.take(List.of(publish("devices/d-1/up/heat", "1")));
    assertThat(queue.sent).hasSize(1);
  }

  @Test
  void aMessageThatFailedAloneIsKeptWithItsReason() {
    queue.brokerAway = true;
    InboundPublish publish = publish("devices/d-1/up/heat", "1");
    assertThatThrownBy(() -> desk.take(List.of(publish))).isInstanceOf(BrokerAwayException.class);

    broker.taken();
    desk.reject(publish);

    assertThat(queue.dead).singleElement().asString().contains("BrokerAwayException");
  }

  @Test
  void aLateWillOfAnOlderChannelIsNotHeard() {
    gateway.channel("d-1", 8, true, 5);
    InboundPublish will = new Publish("devices/d-1/up/gone", "", 7, "client-8", true).build();

    desk.take(List.of(will));

    assertThat(queue.sent).isEmpty();
  }

  @Test
  void theWillOfTheNewestChannelIsHeard() {
    desk.take(List.of(new Publish("devices/d-1/up/gone", "", 7, "client-8", true).build()));

    assertThat(queue.sent).hasSize(1);
  }

  @Test
  void deliveriesThatKeepFailingAreAFaultUntilOneSucceeds() {
    for (int i = 0; i < 20; i++) {
      failures.note(
          List.of(publish("devices/d-1/up/heat", "1")), new IllegalStateException("handler"));
    }
    assertThat(failures.isHealthy()).isFalse();

    failures.committed();

    assertThat(failures.isHealthy()).isTrue();
  }

  private InboundPublish publish(String topic, String payload) {
    return new Publish(topic, payload, 1, "client", false).build();
  }

  private final class Publish {

    private final String topic;
    private final String payload;
    private final long epoch;
    private final String clientId;
    private final boolean will;

    Publish(String topic, String payload, long epoch, String clientId, boolean will) {
      this.topic = topic;
      this.payload = payload;
      this.epoch = epoch;
      this.clientId = clientId;
      this.will = will;
    }

    InboundPublish build() {
      sequence++;
      return new InboundPublish(
          TestGateway.id(epoch),
          "d-1",
          clientId,
          epoch,
          sequence,
          topic,
          1,
          false,
          payload.getBytes(StandardCharsets.UTF_8),
          null,
          null,
          null,
          null,
          Map.of(),
          will,
          gateway.clock.instant());
    }
  }

  private static final class RecordedQueue implements UplinkQueue {

    final List<UplinkMessage> sent = new ArrayList<>();
    final List<String> dead = new ArrayList<>();
    boolean brokerAway;

    @Override
    public void send(List<UplinkMessage> messages) {
      if (brokerAway) {
        throw new BrokerAwayException("A batch", new IllegalStateException("gone"));
      }
      sent.addAll(messages);
    }

    @Override
    public void sendToDeadLetters(UplinkMessage message, String reason) {
      dead.add(message.stream() + ": " + reason);
    }
  }
}
