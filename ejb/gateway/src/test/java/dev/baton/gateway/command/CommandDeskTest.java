package dev.baton.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.dispatch.DispatchedCommand;
import dev.baton.contracts.id.CommandId;
import dev.baton.contracts.id.DeviceId;
import dev.baton.contracts.report.ReportEntry.CommandProgress;
import dev.baton.contracts.report.ReportEntry.Progress;
import dev.baton.gateway.channel.Channel;
import dev.baton.gateway.fake.TestGateway;
import dev.baton.socket.api.ChannelEvent;
import dev.baton.socket.api.connection.OutboundPublish;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CommandDeskTest {

  private static final String TOPIC = "devices/d-1/commands";

  private final TestGateway gateway = new TestGateway();
  private final CommandDesk desk =
      new CommandDesk(gateway.channels, gateway.sockets, gateway.reports, gateway.clock);

  @Test
  @Tag("G15")
  void aCommandGoesToTheNewestChannelThatIsSubscribed() {
    gateway.channel("d-1", 1, true, 5, "devices/d-1/#");
    Channel newer = gateway.channel("d-1", 2, true, 5, "devices/d-1/commands");
    gateway.channel("d-1", 3, true, 5, "devices/d-1/drain");

    desk.dispatch(List.of(command("c-1", "x")));

    assertThat(gateway.sockets.sent).singleElement().extracting("channel").isEqualTo(newer.id());
  }

  @Test
  void aDeviceWithoutAChannelIsReportedSoThatGmsKeepsTheCommand() {
    desk.dispatch(List.of(command("c-1", "x")));

    assertThat(progress()).containsExactly(Progress.UNDELIVERED);
  }

  @Test
  void aCommandIsSentOnceOverOneChannel() {
    Channel channel = gateway.channel("d-1", 1, true, 5, TOPIC);
    desk.dispatch(List.of(command("c-1", "x")));
    desk.dispatch(List.of(command("c-1", "x")));
    assertThat(progress()).isEmpty();

    desk.settled(settled(channel, true));
    desk.dispatch(List.of(command("c-1", "x")));

    assertThat(gateway.sockets.sent).hasSize(1);
    assertThat(progress()).containsExactly(Progress.DELIVERED, Progress.DELIVERED);
  }

  @Test
  void aCommandThatDidNotArriveIsSentAgain() {
    Channel channel = gateway.channel("d-1", 1, true, 5, TOPIC);
    desk.dispatch(List.of(command("c-1", "x")));
    desk.settled(settled(channel, false));

    desk.dispatch(List.of(command("c-1", "x")));

    assertThat(gateway.sockets.sent).hasSize(2);
    assertThat(progress()).containsExactly(Progress.UNDELIVERED);
  }

  @Test
  void aCommandWhoseChannelIsGoneWhenItsFateIsToldIsReportedForItsDevice() {
    Channel channel = gateway.channel("d-1", 1, true, 5, TOPIC);
    desk.dispatch(List.of(command("c-1", "x")));

    desk.settled(
        new ChannelEvent.Settled(
            channel.id(),
            "",
            0,
            CommandDesk.TAG + "c-1",
            false,
            "the channel does not exist",
            gateway.clock.instant()));

    assertThat(progress()).containsExactly(Progress.UNDELIVERED);
  }

  @Test
  void aCommandIsSentOverANewerChannelToo() {
    gateway.channel("d-1", 1, true, 5, TOPIC);
    desk.dispatch(List.of(command("c-1", "x")));
    gateway.channel("d-1", 2, true, 5, TOPIC);

    desk.dispatch(List.of(command("c-1", "x")));

    assertThat(gateway.sockets.sent).hasSize(2);
  }

  @Test
  void aCommandPastItsTimeIsNotSent() {
    gateway.channel("d-1", 1, true, 5, TOPIC);

    desk.dispatch(List.of(command("c-1", TOPIC, bytes("x"), gateway.clock.instant())));

    assertThat(gateway.sockets.sent).isEmpty();
  }

  @Test
  void mqtt5CarriesTheCommandInProperties() {
    gateway.channel("d-1", 1, true, 5, TOPIC);
    desk.dispatch(
        List.of(
            command(
                "c-1", TOPIC, bytes("{}"), gateway.clock.instant().plus(Duration.ofSeconds(90)))));

    OutboundPublish message = sent();
    assertThat(message.qos()).isEqualTo(1);
    assertThat(message.correlationData()).isEqualTo(bytes("c-1"));
    assertThat(message.responseTopic()).isEqualTo("devices/d-1/commands/c-1/status");
    assertThat(message.userProperties()).isEqualTo(Map.of("name", "reboot"));
    assertThat(message.payload()).isEqualTo(bytes("{}"));
    assertThat(message.messageExpirySeconds()).isEqualTo(90);
  }

  @Test
  void mqtt3CarriesTheCommandInAnEnvelope() {
    gateway.channel("d-1", 1, false, 4, TOPIC);

    desk.dispatch(List.of(command("c-1", "now \"please\"")));

    assertThat(new String(sent().payload(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"id\":\"c-1\",\"name\":\"reboot\",\"payload\":\"now \\\"please\\\"\","
                + "\"responseTopic\":\"devices/d-1/commands/c-1/status\"}");
    assertThat(sent().correlationData()).isNull();
  }

  @Test
  void bytesThatAreNoTextGoIntoTheEnvelopeAsBase64() {
    gateway.channel("d-1", 1, false, 4, TOPIC);

    desk.dispatch(List.of(command("c-1", TOPIC, new byte[] {(byte) 0xff, 0}, null)));

    assertThat(new String(sent().payload(), StandardCharsets.UTF_8))
        .contains("\"payloadBase64\":\"/wA=\"")
        .doesNotContain("\"payload\":");
  }

  @Test
  void onATopicOfItsOwnAnOldFirmwareGetsThePayloadAlone() {
    gateway.channel("d-1", 1, false, 4, "devices/d-1/config");

    desk.dispatch(List.of(command("c-1", "devices/d-1/config", bytes("rate=5"), null)));

    assertThat(sent().payload()).isEqualTo(bytes("rate=5"));
  }

  private List<Progress> progress() {
    return gateway.reports.of(CommandProgress.class).stream()
        .map(CommandProgress::progress)
        .toList();
  }

  private OutboundPublish sent() {
    return gateway.sockets.sent.getLast().message();
  }

  private ChannelEvent.Settled settled(Channel channel, boolean delivered) {
    return new ChannelEvent.Settled(
        channel.id(),
        "d-1",
        channel.epoch().value(),
        CommandDesk.TAG + "c-1",
        delivered,
        "",
        gateway.clock.instant());
  }

  private static DispatchedCommand command(String id, String payload) {
    return command(id, TOPIC, bytes(payload), null);
  }

  private static DispatchedCommand command(
      String id, String topic, byte[] payload, @Nullable Instant expiry) {
    return new DispatchedCommand(
        new CommandId(id), new DeviceId("d-1"), topic, "reboot", payload, expiry);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
