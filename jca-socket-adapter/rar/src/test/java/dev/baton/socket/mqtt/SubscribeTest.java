package dev.baton.socket.mqtt;

import static dev.baton.socket.fixture.Bytes.hex;
import static dev.baton.socket.fixture.Bytes.packet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.socket.api.ChannelEvent;
import dev.baton.socket.api.ChannelId;
import dev.baton.socket.api.connection.OutboundPublish;
import dev.baton.socket.api.topic.Subscription;
import dev.baton.socket.fixture.Bytes;
import dev.baton.socket.fixture.RawDevice;
import dev.baton.socket.fixture.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubscribeTest {

  private static final String COMMANDS = "devices/d1/commands";

  private final TestServer server = new TestServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private ChannelId channel() {
    return server.listener.channels().getFirst().channel();
  }

  private void send(String tag, int qos) {
    server.listener.send(
        channel(),
        new OutboundPublish(
            tag, COMMANDS, qos, new byte[] {'x'}, null, null, null, null, Map.of()));
  }

  private List<ChannelEvent.Settled> settled() {
    return server.device.events.stream()
        .filter(ChannelEvent.Settled.class::isInstance)
        .map(ChannelEvent.Settled.class::cast)
        .toList();
  }

  @Test
  void theListenerKnowsASubscriptionBeforeTheDeviceIsTold() throws Exception {
    try (RawDevice device = server.device4("d1")) {
      device.send(packet(0x82, hex("0001"), COMMANDS, 1)).expect("90 03 0001 01");
      assertThat(server.device.changes.getLast().subscriptions())
          .containsExactly(new Subscription(COMMANDS, 1, false, false, 0, 0));
      assertThat(server.listener.channels().getFirst().subscriptions()).hasSize(1);
    }
  }

  @Test
  void everyFilterGetsItsOwnCode() throws Exception {
    try (RawDevice five = server.device5("d1");
        RawDevice four = server.device4("d2")) {
      five.send(
          packet(
              0x82, hex("0001 00"), COMMANDS, 2, "devices/d2/#", 1, "a/#/b", 1, "$share/g/x", 0));
      five.expect("90 07 0001 00 02 87 8f 9e");
      four.send(packet(0x82, hex("0001"), "devices/d1/#", 1, "#", 0)).expect("90 04 0001 80 80");
      assertThat(server.device.changes).hasSize(1);
    }
  }

  @Test
  void aChangeThatIsNotStoredIsRefused() throws Exception {
    server.device.beforeChanged =
        changes -> {
          throw new IllegalStateException("no store");
        };
    try (RawDevice device = server.device5("d1")) {
      device.send(packet(0x82, hex("0001 00"), COMMANDS, 1)).expect("90 04 0001 00 80");
      assertThat(server.listener.channels().getFirst().subscriptions()).isEmpty();
    }
  }

  @Test
  void changesBuildOnEachOtherInTheirOrder() throws Exception {
    try (RawDevice device = server.device5("d1")) {
      device.send(packet(0x82, hex("0001 00"), "devices/d1/a", 1));
      device.send(packet(0x82, hex("0002 00"), "devices/d1/b", 1));
      device.send(packet(0x82, hex("0003 00"), "devices/d1/a", 0));
      device.send(packet(0xA2, hex("0004 00"), "devices/d1/b", "devices/d1/c"));
      device.expect("90 04 0001 00 01").expect("90 04 0002 00 01").expect("90 04 0003 00 00");
      device.expect("b0 05 0004 00 00 11");
      assertThat(server.listener.channels().getFirst().subscriptions())
          .containsExactly(new Subscription("devices/d1/a", 0, false, false, 0, 0));
    }
  }

  @Test
  void aCommandIsSettledWhenTheDeviceHasAcknowledgedIt() throws Exception {
    try (RawDevice device = server.device4("d1")) {
      device.send(packet(0x82, hex("0001"), COMMANDS, 1)).expect("90 03 0001 01");
      send("t1", 1);
      device.expect("32 18 0013" + hexOf(COMMANDS) + "0001 78");
      assertThat(settled()).isEmpty();
      device.send("40 02 0001");
      TestServer.await(() -> settled().size() == 1);
      assertThat(settled().getFirst().tag()).isEqualTo("t1");
      assertThat(settled().getFirst().delivered()).isTrue();
    }
  }

  private static String hexOf(String text) {
    return Bytes.hex(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void exactlyOnceIsSettledAtItsEnd() throws Exception {
    try (RawDevice device = server.device5("d1")) {
      device.send(packet(0x82, hex("0001 02 0b 07"), COMMANDS, 2)).expect("90 04 0001 00 02");
      send("t1", 2);
      device.expect("34 1b 0013" + hexOf(COMMANDS) + "0001 02 0b 07 78");
      device.send("50 02 0001").expect("62 02 0001");
      assertThat(settled()).isEmpty();
      device.send("70 02 0001");
      TestServer.await(() -> settled().size() == 1);
    }
  }

  @Test
  void theDevicesReceiveMaximumIsKept() throws Exception {
    try (RawDevice device = server.socket()) {
      device.send(packet(0x10, "MQTT", 5, 2, hex("003c"), hex("03 21 0001"), "d1"));
      device.expectStart("20");
      device.send(packet(0x82, hex("0001 00"), COMMANDS, 1)).expectStart("90");
      send("t1", 1);
      send("t2", 1);
      device.expectStart("32").expectNothing();
      device.send("40 02 0001").expectStart("32");
    }
  }

  @Test
  void aMessageThatTheDeviceCannotTakeIsNotSent() throws Exception {
    try (RawDevice device = server.socket()) {
      device.send(packet(0x10, "MQTT", 5, 2, hex("003c"), hex("05 27 00000010"), "d1"));
      device.expectStart("20");
      device.send(packet(0x82, hex("0001 00"), COMMANDS, 1)).expectStart("90");
      send("t1", 1);
      TestServer.await(() -> settled().size() == 1);
      assertThat(settled().getFirst().delivered()).isFalse();
      device.expectNothing();
    }
  }

  @Test
  void whatCannotBeSentIsSettledAsNotDelivered() throws Exception {
    try (RawDevice device = server.device4("d1")) {
      device.expectNothing();
      ChannelId channel = channel();
      send("unsubscribed", 1);
      server.listener.send(
          new ChannelId("test", -1), OutboundPublish.plain("unknown", COMMANDS, new byte[0]));
      TestServer.await(() -> settled().size() == 2);
      device.send(packet(0x82, hex("0001"), COMMANDS, 1)).expect("90 03 0001 01");
      for (int at = 0; at < 17; at++) {
        send("m" + at, 1);
      }
      TestServer.await(() -> settled().size() == 3);
      assertThat(settled().get(2).tag()).isEqualTo("m16");
      assertThat(channel.listener()).isEqualTo("test");
    }
    TestServer.await(() -> settled().size() == 19);
    assertThat(settled()).noneMatch(ChannelEvent.Settled::delivered);
    TestServer.await(() -> server.device.eventNames().getLast().equals("Closed"));
  }
}
